import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const tones = {
  plain: "bg-sunken text-ink",
  good: "bg-success-soft text-success",
  waiting: "bg-warning-soft text-warning",
  bad: "bg-danger-soft text-danger",
} as const;

export type BadgeTone = keyof typeof tones;

/** A state in a word; the tone only repeats it. */
export function Badge({ tone = "plain", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-block whitespace-nowrap rounded-full px-2.5 py-px text-sm font-semibold",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
