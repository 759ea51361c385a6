import type { ReactNode } from "react";
import { usePageTitle } from "../../../lib/page-title.ts";

interface PageFrameProps {
  title: string;
  /** What narrows the list down. */
  filters?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of administration: its name, what narrows it down, and what is on it. */
export function PageFrame({ title, filters, actions, children }: PageFrameProps) {
  usePageTitle(title);
  return (
    <div className="grid min-w-0 gap-4">
      <header className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <h1 className="me-auto text-2xl max-sm:basis-full">{title}</h1>
        {filters}
        {actions}
      </header>
      {children}
    </div>
  );
}
