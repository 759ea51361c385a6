import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { Keyboard } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import type { ReactNode } from "react";
import { asProblem } from "../../../lib/api/problem.ts";
import { adminStatsQuery } from "../../../lib/queries/admin/stats.ts";
import { m } from "../../../paraglide/messages.js";
import { buttonLook } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { SkipLink } from "../../../ui/skip-link.tsx";
import { Wordmark } from "../../../ui/wordmark.tsx";
import { useListKeys } from "../list/use-list-keys.ts";
import { AdminNav } from "./admin-nav.tsx";
import { SecondStepPage, StaffOnlyPage } from "./closed-page.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

/**
 * The frame of administration: wide, dense, and led by keys. The numbers of its menu are the first thing that is
 * asked for; a refusal of them closes everything.
 */
export function AdminFrame({ account }: { account: ReactNode }) {
  const { data: stats, error, isPending } = useQuery(adminStatsQuery);
  const page = useRef<HTMLElement>(null);
  const [isTelling, setTelling] = useState(false);
  const tellKeys = useCallback(() => setTelling(true), []);
  useListKeys(page, tellKeys);
  const refusal = error ? asProblem(error).code : null;
  if (refusal === "forbidden") return <StaffOnlyPage />;
  if (refusal === "second_factor_required") return <SecondStepPage />;
  return (
    <div className="min-h-dvh">
      <SkipLink />
      <header className="border-b border-line bg-surface">
        <div className="flex min-h-14 items-center gap-3 px-4 lg:px-6">
          <Link to="/practice" className="rounded-control">
            <Wordmark />
          </Link>
          <span className="font-semibold text-muted max-sm:sr-only">{m.admin_title()}</span>
          <div className="ms-auto flex items-center gap-1">
            <button
              type="button"
              aria-label={m.admin_keys()}
              title={m.admin_keys()}
              className={buttonLook({ tone: "quiet", size: "icon", className: "max-md:hidden" })}
              onClick={tellKeys}
            >
              <Keyboard aria-hidden="true" className="size-5" />
            </button>
            {account}
          </div>
        </div>
      </header>
      <div className="grid px-4 lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-8 lg:px-6">
        <AdminNav stats={stats} />
        <main ref={page} id="main" tabIndex={-1} className="min-w-0 pt-2 pb-12 outline-none lg:pt-6">
          {/* Until it is known who is let in, no page asks for anything. */}
          {isPending ? <Skeleton className="h-64" /> : <Outlet />}
        </main>
      </div>
      {isTelling ? <ShortcutsDialog onClose={() => setTelling(false)} /> : null}
    </div>
  );
}
