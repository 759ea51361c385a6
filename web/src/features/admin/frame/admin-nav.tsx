import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { AdminStats } from "../../../../../src/contract/admin/stats.ts";
import { m } from "../../../paraglide/messages.js";

type Waiting =
  | "reportsWaiting"
  | "reviewsWaiting"
  | "appealsWaiting"
  | "applicationsWaiting"
  | "failedJobs"
  | "ordersWaiting"
  | "eventsWaiting";

const sections = [
  { to: "/admin", label: m.admin_dashboard, waiting: null },
  { to: "/admin/users", label: m.admin_users, waiting: null },
  { to: "/admin/reports", label: m.admin_reports, waiting: "reportsWaiting" },
  { to: "/admin/reviews", label: m.admin_reviews, waiting: "reviewsWaiting" },
  { to: "/admin/appeals", label: m.admin_appeals, waiting: "appealsWaiting" },
  { to: "/admin/applications", label: m.admin_applications, waiting: "applicationsWaiting" },
  { to: "/admin/orders", label: m.admin_orders, waiting: "ordersWaiting" },
  { to: "/admin/coupons", label: m.admin_coupons, waiting: null },
  { to: "/admin/events", label: m.admin_events, waiting: "eventsWaiting" },
  { to: "/admin/jobs", label: m.admin_jobs, waiting: "failedJobs" },
  { to: "/admin/audit", label: m.admin_audit, waiting: null },
  { to: "/admin/courses", label: m.admin_courses, waiting: null },
  { to: "/admin/watch-words", label: m.admin_watch_words, waiting: null },
  { to: "/admin/content", label: m.admin_content, waiting: null },
] as const satisfies readonly { to: string; label: () => string; waiting: Waiting | null }[];

/** The parts of administration, with what waits in each. */
export function AdminNav({ stats }: { stats: AdminStats | undefined }) {
  const strip = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // On a phone the parts are a strip that is wider than the screen.
    const shown = sections.findLast(({ to }) => pathname.startsWith(to));
    const link = strip.current?.querySelector(`[href="${shown?.to ?? ""}"]`);
    link?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  return (
    <nav
      ref={strip}
      aria-label={m.admin_title()}
      className="flex gap-1 overflow-x-auto py-2 lg:grid lg:content-start lg:py-6"
    >
      {sections.map(({ to, label, waiting }) => {
        const count = waiting === null ? 0 : (stats?.[waiting] ?? 0);
        return (
          // The words for screen readers are placed in the link: else they are as far right as the strip is wide.
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === "/admin" }}
            className="relative flex min-h-10 shrink-0 items-center justify-between gap-2 rounded-control px-3 text-sm font-semibold text-muted hover:bg-sunken hover:text-ink data-[status=active]:bg-teal-soft data-[status=active]:text-teal"
          >
            {label()}
            {count > 0 ? (
              <span className="tabular rounded-full bg-warning-soft px-2 text-warning">
                {count}
                <span className="sr-only"> {m.admin_waiting()}</span>
              </span>
            ) : null}
          </Link>
        );
      })}
    </nav>
  );
}
