import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { usePageTitle } from "../../../lib/page-title.ts";
import { m } from "../../../paraglide/messages.js";
import { buttonLook } from "../../../ui/button.tsx";
import { Mark } from "../../../ui/mark.tsx";

function ClosedPage({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto grid min-h-[80dvh] max-w-[440px] content-center gap-5 px-4 py-10 outline-none"
    >
      <Mark className="size-12" />
      <h1 className="text-2xl">{title}</h1>
      <p>{text}</p>
      {children}
    </main>
  );
}

/** Of administration, nothing is told to whom the company does not know. A document's load gives its sign-in a turn. */
export function StaffOnlyPage() {
  return (
    <ClosedPage title={m.admin_staff_only_title()} text={m.admin_staff_only()}>
      <a href="/admin" className={buttonLook({ tone: "plain" })}>
        {m.try_again()}
      </a>
    </ClosedPage>
  );
}

export function SecondStepPage() {
  return (
    <ClosedPage title={m.admin_second_step_title()} text={m.admin_second_step()}>
      <Link to="/settings/security" className={buttonLook({})}>
        {m.settings_security()}
      </Link>
    </ClosedPage>
  );
}
