import type { ReactNode } from "react";

export function EmptyState({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-3 rounded-card border border-dashed border-line px-5 py-10 text-center">
      <p className="text-lg font-semibold">{title}</p>
      {text ? <p className="max-w-md text-muted">{text}</p> : null}
      {children}
    </div>
  );
}
