import { useQuery } from "@tanstack/react-query";
import { asProblem } from "../../lib/api/problem.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { personQuery } from "../../lib/queries/people.ts";
import { useAccount } from "../../lib/session/use-session.ts";
import { m } from "../../paraglide/messages.js";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { PersonAbout } from "./person-about.tsx";
import { PersonActions } from "./person-actions.tsx";
import { PersonHeader } from "./person-header.tsx";

/** What everybody may know of a person, and what one can do about them. */
export function PersonPage({ personId }: { personId: string }) {
  const { data: person, error, refetch, isPending } = useQuery(personQuery(personId));
  const isMe = useAccount()?.id === personId;
  usePageTitle(person?.displayName ?? m.person_title());
  const isMissing = error !== null && ["not_found", "validation_failed"].includes(asProblem(error).code);
  return (
    <div className="mx-auto grid w-full max-w-[680px] gap-6 px-4 py-6 sm:py-10">
      {isPending ? <Skeleton className="h-64" /> : null}
      {isMissing ? (
        <header className="grid gap-2">
          <h1 className="text-2xl sm:text-3xl">{m.person_not_found_title()}</h1>
          <p className="text-muted">{m.person_not_found()}</p>
        </header>
      ) : error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : null}
      {person ? (
        <>
          <PersonHeader person={person} />
          <PersonActions person={person} isMe={isMe} />
          <PersonAbout person={person} />
        </>
      ) : null}
    </div>
  );
}
