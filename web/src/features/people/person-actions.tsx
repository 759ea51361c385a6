import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { PublicProfile } from "../../../../src/contract/users.ts";
import { relationQuery } from "../../lib/queries/people.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { FollowButton } from "./follow-button.tsx";
import { FollowCounts } from "./follow-counts.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { UnblockNotice } from "./unblock-notice.tsx";

/** How the two stand to each other, and the way to change it. */
export function PersonActions({ person, isMe }: { person: PublicProfile; isMe: boolean }) {
  const { data: relation, error, refetch, isPending } = useQuery(relationQuery(person.id));
  if (isPending) return <Skeleton className="h-11" />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <div className="grid gap-4">
      <FollowCounts personId={person.id} relation={relation} />
      {relation.isBlocking ? <UnblockNotice person={person} /> : null}
      <div className="flex flex-wrap items-center gap-2">
        {isMe ? (
          <Link to="/settings/profile" className={buttonLook({ tone: "plain" })}>
            {m.person_edit()}
          </Link>
        ) : (
          <>
            {relation.isBlocking ? null : <FollowButton person={person} relation={relation} />}
            <PersonMenu person={person} isBlocking={relation.isBlocking} />
          </>
        )}
      </div>
    </div>
  );
}
