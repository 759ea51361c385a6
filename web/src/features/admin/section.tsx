import type { ReactNode } from "react";

/** A titled part of a page, with a word for when it is empty. */
export function Section({
  title,
  isEmpty = false,
  children,
}: {
  title: string;
  isEmpty?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="grid min-w-0 gap-2">
      <h2 className="text-lg">{title}</h2>
      {isEmpty ? <p className="text-sm text-muted">–</p> : children}
    </div>
  );
}
