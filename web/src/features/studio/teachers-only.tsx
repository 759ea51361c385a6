import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { usePageTitle } from "../../lib/page-title.ts";
import { useAccount } from "../../lib/session/use-session.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** The studio for those who teach; everybody else sees the way there. */
export function TeachersOnly({ children }: { children: ReactNode }) {
  const account = useAccount();
  return account === null || account.role === "student" ? <NotTeaching /> : children;
}

function NotTeaching() {
  usePageTitle(m.studio_title());
  return (
    <div className="page grid gap-6 py-6 sm:py-10">
      <h1 className="text-2xl sm:text-3xl">{m.studio_title()}</h1>
      <EmptyState title={m.studio_not_teaching_title()} text={m.studio_not_teaching_text()}>
        <Link to="/teach" className={buttonLook({})}>
          {m.studio_not_teaching_apply()}
        </Link>
      </EmptyState>
    </div>
  );
}
