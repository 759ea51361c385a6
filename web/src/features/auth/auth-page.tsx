import type { ReactNode } from "react";
import { usePageTitle } from "../../lib/page-title.ts";

/** The frame of sign-up and sign-in: one narrow column with one thing to do. */
export function AuthPage({
  title,
  lead,
  children,
  below,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  below?: ReactNode;
}) {
  usePageTitle(title);
  return (
    <div className="mx-auto grid w-full max-w-[440px] gap-6 px-4 py-10 sm:py-16">
      <header className="grid gap-2">
        <h1 className="text-3xl">{title}</h1>
        {lead ? <p className="text-muted">{lead}</p> : null}
      </header>
      {children}
      {below ? <p className="text-muted">{below}</p> : null}
    </div>
  );
}
