import { Link } from "@tanstack/react-router";
import { courseStatuses } from "../../../../../src/contract/courses/course.ts";
import { m } from "../../../paraglide/messages.js";
import { statusName } from "../status-badge.tsx";

/** Which of my courses are shown. */
export function StatusTabs() {
  return (
    <nav aria-label={m.studio_filter()} className="flex flex-wrap gap-1">
      {[undefined, ...courseStatuses].map((status) => (
        <Link
          key={status ?? "all"}
          to="/studio"
          search={status === undefined ? {} : { status }}
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          className="inline-flex min-h-10 items-center rounded-control px-3.5 font-semibold text-muted hover:bg-sunken hover:text-ink data-[status=active]:bg-teal-soft data-[status=active]:text-teal"
        >
          {status === undefined ? m.studio_all() : statusName(status)}
        </Link>
      ))}
    </nav>
  );
}
