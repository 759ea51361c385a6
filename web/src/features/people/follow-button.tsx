import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Relation } from "../../../../src/contract/social.ts";
import { follow, relationQuery, unfollow } from "../../lib/queries/people.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { followed } from "./followed.ts";

interface FollowButtonProps {
  person: { id: string; displayName: string };
  relation: Relation;
}

/** Follows or unfollows at once; what the server refuses is taken back. */
export function FollowButton({ person, relation }: FollowButtonProps) {
  const queries = useQueryClient();
  const { queryKey } = relationQuery(person.id);
  const { isFollowing } = relation;
  const changing = useMutation({
    mutationFn: (isWanted: boolean) => (isWanted ? follow(person.id) : unfollow(person.id)),
    onMutate: (isWanted) => {
      queries.setQueryData(queryKey, (known) => known && followed(known, isWanted));
    },
    onError: () => queries.setQueryData(queryKey, relation),
    onSettled: () => queries.invalidateQueries({ queryKey: ["people"] }),
  });
  const name = person.displayName;
  return (
    <>
      <Button
        tone={isFollowing ? "plain" : "primary"}
        aria-label={isFollowing ? m.unfollow_person({ name }) : m.follow_person({ name })}
        onClick={() => {
          if (!changing.isPending) changing.mutate(!isFollowing);
        }}
      >
        {isFollowing ? m.unfollow() : m.follow()}
      </Button>
      {changing.error ? (
        <div className="basis-full">
          <ProblemNotice error={changing.error} />
        </div>
      ) : null}
    </>
  );
}
