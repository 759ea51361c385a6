import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { usePageTitle } from "../../lib/page-title.ts";
import { followsQuery, personQuery } from "../../lib/queries/people.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { FollowRow } from "./follow-row.tsx";

interface FollowsPageProps {
  personId: string;
  list: "followers" | "following";
}

/** Who follows a person, or whom the person follows, page by page. */
export function FollowsPage({ personId, list }: FollowsPageProps) {
  const person = useQuery(personQuery(personId));
  const follows = useInfiniteQuery(followsQuery(personId, list));
  const name = person.data?.displayName ?? "…";
  const title = list === "followers" ? m.followers_of({ name }) : m.following_of({ name });
  usePageTitle(title);
  const people = follows.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="mx-auto grid w-full max-w-[680px] gap-5 px-4 py-6 sm:py-10">
      <p>
        <TextLink to="/people/$personId" params={{ personId }}>
          <ArrowLeft aria-hidden="true" className="me-1 inline size-4 align-[-2px] rtl:-scale-x-100" />
          {m.person_profile_of({ name })}
        </TextLink>
      </p>
      <h1 className="text-2xl wrap-anywhere sm:text-3xl">{title}</h1>
      {follows.isPending ? <Skeleton className="h-48" /> : null}
      {follows.error ? <ProblemNotice error={follows.error} onRetry={() => void follows.refetch()} /> : null}
      {follows.data && people.length === 0 ? <EmptyState title={m.followers_none()} /> : null}
      {people.length > 0 ? (
        <ul className="divide-y divide-line">
          {people.map((follow) => (
            <FollowRow key={follow.id} follow={follow} />
          ))}
        </ul>
      ) : null}
      {follows.hasNextPage ? (
        <Button
          tone="plain"
          className="justify-self-center"
          isBusy={follows.isFetchingNextPage}
          onClick={() => void follows.fetchNextPage()}
        >
          {m.show_more()}
        </Button>
      ) : null}
    </div>
  );
}
