import { useId } from "react";
import type { ReactNode } from "react";
import { CircleAlert } from "lucide-react";
import { classNames } from "./class-names.ts";

export interface ControlProps {
  id: string;
  "aria-invalid": boolean | undefined;
  "aria-describedby": string | undefined;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optionalNote?: string;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}

/** A label, its control, a hint and the error, tied together for screen readers. */
export function Field({ label, hint, error, optionalNote, className, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  const describedBy = [errorId, hintId].filter((part) => part !== null).join(" ");
  return (
    <div className={classNames("grid gap-1.5", className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optionalNote ? <span className="ms-2 text-sm font-normal text-muted">{optionalNote}</span> : null}
      </label>
      {children({
        id,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": describedBy || undefined,
      })}
      {error && errorId ? (
        <p id={errorId} className="flex items-start gap-1.5 text-sm text-danger">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      ) : null}
      {hint && hintId ? (
        <p id={hintId} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
