import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const looks = {
  info: "bg-teal-soft",
  warning: "bg-warning-soft",
  success: "bg-success-soft",
} as const;

/** A calm strip with something to know; announced politely. */
export function Notice({ tone = "info", children }: { tone?: keyof typeof looks; children: ReactNode }) {
  return (
    <div
      aria-live="polite"
      className={classNames(
        "flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control px-4 py-3",
        looks[tone],
      )}
    >
      {children}
    </div>
  );
}
