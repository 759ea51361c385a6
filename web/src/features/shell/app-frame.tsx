import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { BookOpen, History, Mic, Settings } from "lucide-react";
import type { ReactNode } from "react";
import { m } from "../../paraglide/messages.js";
import { SkipLink } from "../../ui/skip-link.tsx";
import { Wordmark } from "../../ui/wordmark.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Footer } from "./footer.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { UploadsLink } from "./uploads-link.tsx";

const sections = [
  { to: "/practice", label: m.nav_practice, Icon: Mic },
  { to: "/courses", label: m.nav_courses, Icon: BookOpen },
  { to: "/history", label: m.nav_history, Icon: History },
  { to: "/settings", label: m.nav_settings, Icon: Settings },
] as const;

/** Pages that belong to a section though their address begins differently. */
const behindCourses = /^\/(learn|my-courses|studio|checkout|orders|plans)(\/|$)/;

/** The frame of the app for people who are signed in: a slim bar above, tabs below on a phone. */
export function AppFrame({ bell, notice }: { bell: ReactNode; notice: ReactNode }) {
  const { pathname } = useLocation();
  const isHere = (to: string) => to === "/courses" && behindCourses.test(pathname);
  return (
    <div className="flex min-h-dvh flex-col pb-18 md:pb-0">
      <SkipLink />
      <header className="sticky top-0 z-20 border-b border-line bg-paper/92 backdrop-blur-sm">
        <div className="page flex min-h-16 items-center gap-6">
          <Link to="/practice" className="rounded-control">
            <Wordmark />
          </Link>
          <nav aria-label={m.nav_main()} className="hidden flex-1 gap-1 md:flex">
            {sections.map(({ to, label }) => (
              <Link
                key={to}
                to={to}
                data-here={isHere(to) || undefined}
                className="inline-flex min-h-10 items-center rounded-control px-3.5 font-semibold text-muted hover:bg-sunken hover:text-ink data-here:bg-teal-soft data-here:text-teal data-[status=active]:bg-teal-soft data-[status=active]:text-teal"
              >
                {label()}
              </Link>
            ))}
          </nav>
          <div className="ms-auto flex items-center gap-1">
            <UploadsLink />
            {bell}
            <AccountMenu />
          </div>
        </div>
      </header>
      <OfflineNotice />
      {notice}
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        <Outlet />
      </main>
      <Footer />
      <nav
        aria-label={m.nav_main()}
        className="fixed inset-x-0 bottom-0 z-20 grid grid-cols-4 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {sections.map(({ to, label, Icon }) => (
          <Link
            key={to}
            to={to}
            data-here={isHere(to) || undefined}
            className="grid min-h-16 place-items-center content-center gap-0.5 text-sm font-semibold text-muted data-here:text-teal data-[status=active]:text-teal"
          >
            <Icon aria-hidden="true" className="size-6" />
            {label()}
          </Link>
        ))}
      </nav>
    </div>
  );
}
