import { Link } from "@tanstack/react-router";
import { m } from "../../../paraglide/messages.js";

const tabs = [
  { to: "/studio/$courseId", label: m.studio_tab_details },
  { to: "/studio/$courseId/curriculum", label: m.studio_tab_curriculum },
  { to: "/studio/$courseId/students", label: m.studio_tab_students },
  { to: "/studio/$courseId/numbers", label: m.studio_tab_numbers },
] as const;

/** The parts of a course, each with an address of its own. */
export function CourseTabs({ courseId }: { courseId: string }) {
  return (
    <nav
      aria-label={m.studio_tabs()}
      className="flex gap-x-1 overflow-x-auto shadow-[inset_0_-1px_0_var(--color-line)] max-sm:justify-between"
    >
      {tabs.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          params={{ courseId }}
          activeOptions={{ exact: true, includeSearch: false }}
          className="inline-flex min-h-11 shrink-0 items-center border-b-3 border-transparent px-2 font-semibold max-sm:text-sm text-muted -outline-offset-2 hover:text-ink data-[status=active]:border-teal data-[status=active]:text-teal sm:px-4"
        >
          {label()}
        </Link>
      ))}
    </nav>
  );
}
