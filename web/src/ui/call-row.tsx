import { Link } from "@tanstack/react-router";
import { Star } from "lucide-react";
import type { ReactNode } from "react";
import type { CallSession } from "../../../src/contract/calls.ts";
import { countryName } from "../lib/places/names.ts";
import { momentText } from "../lib/text/dates.ts";
import { durationText } from "../lib/text/duration.ts";
import { m } from "../paraglide/messages.js";
import { Avatar } from "./avatar.tsx";

/** One past call: who, when, how long, and how it was rated. */
export function CallRow({ call, actions }: { call: CallSession; actions?: ReactNode }) {
  const { partner } = call;
  const facts = [
    partner.country === null ? null : countryName(partner.country),
    momentText(new Date(call.startedAt)),
    call.durationSeconds === null ? m.call_not_connected() : durationText(call.durationSeconds),
  ].filter((fact) => fact !== null);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <Avatar name={partner.displayName} url={partner.avatarUrl} />
      <div className="min-w-0 flex-1 basis-36">
        <Link
          to="/people/$personId"
          params={{ personId: partner.id }}
          className="block truncate font-semibold underline-offset-4 hover:underline"
        >
          {partner.displayName}
        </Link>
        <p className="tabular text-sm text-muted">{facts.join(" · ")}</p>
      </div>
      {call.myRating ? (
        <span className="tabular inline-flex items-center gap-1 text-sm">
          {m.you_gave()}
          <Star aria-hidden="true" className="size-4 fill-warning text-warning" />
          {call.myRating.stars}
        </span>
      ) : null}
      {actions}
    </li>
  );
}
