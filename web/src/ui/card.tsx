import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** A quiet surface that groups what belongs together. */
export function Card({ className, ...rest }: ComponentProps<"section">) {
  return (
    <section
      {...rest}
      className={classNames("rounded-card border border-line bg-surface p-5 shadow-soft sm:p-6", className)}
    />
  );
}
