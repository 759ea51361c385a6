import { Link } from "@tanstack/react-router";
import type { Relation } from "../../../../src/contract/social.ts";
import { m } from "../../paraglide/messages.js";

const link = "inline-flex min-h-10 items-center font-semibold text-teal underline-offset-4 hover:underline";

export function FollowCounts({ personId, relation }: { personId: string; relation: Relation }) {
  return (
    <p className="tabular flex flex-wrap items-center gap-x-2">
      <Link to="/people/$personId/followers" params={{ personId }} className={link}>
        {m.followers_count({ count: relation.followers })}
      </Link>
      <span aria-hidden="true" className="text-muted">
        ·
      </span>
      <Link to="/people/$personId/following" params={{ personId }} className={link}>
        {m.following_count({ count: relation.following })}
      </Link>
      {relation.isFollowedBy ? (
        <span className="ms-3 rounded-full bg-teal-soft px-3 py-0.5 text-sm text-teal">
          {m.person_follows_you()}
        </span>
      ) : null}
    </p>
  );
}
