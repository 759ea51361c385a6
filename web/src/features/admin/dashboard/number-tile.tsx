import { Link } from "@tanstack/react-router";
import { getLocale } from "../../../paraglide/runtime.js";
import { classNames } from "../../../ui/class-names.ts";

interface NumberTileProps {
  label: string;
  value: number;
  /** Where what is counted waits; then a number above nought is a task. */
  to?:
    | "/admin/reports"
    | "/admin/appeals"
    | "/admin/applications"
    | "/admin/jobs"
    | "/admin/orders"
    | "/admin/events";
}

export function numberText(value: number): string {
  return value.toLocaleString(getLocale());
}

export function NumberTile({ label, value, to }: NumberTileProps) {
  const isTask = to !== undefined && value > 0;
  const look = classNames(
    "grid gap-0.5 rounded-control border border-line p-4",
    isTask ? "bg-warning-soft" : "bg-surface",
  );
  const content = (
    <>
      <span className={classNames("tabular text-2xl font-bold", isTask && "text-warning")}>
        {numberText(value)}
      </span>
      <span className="text-sm">{label}</span>
    </>
  );
  return to === undefined ? (
    <div className={look}>{content}</div>
  ) : (
    <Link to={to} className={classNames(look, "underline-offset-4 hover:border-control hover:underline")}>
      {content}
    </Link>
  );
}
