import type { CourseStatus } from "../../../../src/contract/courses/course.ts";
import { m } from "../../paraglide/messages.js";
import { classNames } from "../../ui/class-names.ts";

const looks = {
  draft: "bg-warning-soft text-warning",
  published: "bg-success-soft text-success",
  archived: "bg-sunken text-muted",
} as const;

const names: Readonly<Record<CourseStatus, () => string>> = {
  draft: m.studio_status_draft,
  published: m.studio_status_published,
  archived: m.studio_status_archived,
};

export function statusName(status: CourseStatus): string {
  return names[status]();
}

/** Where a course stands, in a word; the tone only repeats it. */
export function StatusBadge({ status }: { status: CourseStatus }) {
  return (
    <span
      className={classNames(
        "inline-block whitespace-nowrap rounded-full px-2.5 py-px text-sm font-semibold",
        looks[status],
      )}
    >
      {statusName(status)}
    </span>
  );
}
