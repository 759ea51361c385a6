import { Link } from "@tanstack/react-router";
import type { Follow } from "../../../../src/contract/social.ts";
import { countryName } from "../../lib/places/names.ts";
import { levelName } from "../../lib/text/names.ts";
import { Avatar } from "../../ui/avatar.tsx";

export function FollowRow({ follow }: { follow: Follow }) {
  const facts = [
    follow.username === null ? null : `@${follow.username}`,
    follow.country === null ? null : countryName(follow.country),
    follow.englishLevel === null ? null : levelName(follow.englishLevel),
  ].filter((fact) => fact !== null);
  return (
    <li>
      <Link
        to="/people/$personId"
        params={{ personId: follow.id }}
        className="flex items-center gap-3 rounded-control py-3 hover:bg-sunken"
      >
        <Avatar name={follow.displayName} url={follow.avatarUrl} />
        <span className="min-w-0">
          <span className="block truncate font-semibold">{follow.displayName}</span>
          <span className="block truncate text-sm text-muted">{facts.join(" · ")}</span>
        </span>
      </Link>
    </li>
  );
}
