import { cva } from "class-variance-authority";
import type { VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { Spinner } from "./spinner.tsx";

/** The looks of a button; links that act as buttons wear them too. */
export const buttonLook = cva(
  "inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-control border text-center font-semibold transition-colors duration-150 ease-calm disabled:opacity-55 aria-disabled:opacity-55",
  {
    variants: {
      tone: {
        primary: "border-transparent bg-teal text-on-teal hover:bg-teal-strong",
        talk: "border-transparent bg-coral text-on-coral hover:bg-coral-strong",
        plain: "border-line bg-surface text-ink hover:bg-sunken",
        quiet: "border-transparent text-teal hover:bg-teal-soft",
        danger: "border-transparent bg-hangup text-on-hangup hover:opacity-90",
        dangerQuiet: "border-transparent text-danger hover:bg-danger-soft",
      },
      size: {
        md: "min-h-11 px-5 text-base",
        sm: "min-h-10 px-3.5 text-sm",
        lg: "min-h-14 px-7 text-lg",
        icon: "size-11",
      },
    },
    defaultVariants: { tone: "primary", size: "md" },
  },
);

type ButtonProps = ComponentProps<"button"> & VariantProps<typeof buttonLook> & { isBusy?: boolean };

/** A button; while busy it stays in place, tells so to screen readers and does nothing when pressed. */
export function Button({ tone, size, isBusy = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(buttonLook({ tone, size }), className)}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    >
      {isBusy ? <Spinner /> : null}
      {children}
    </button>
  );
}
