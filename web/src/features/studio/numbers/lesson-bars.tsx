import type { CourseNumbers } from "../../../../../src/contract/courses/learning.ts";
import { m } from "../../../paraglide/messages.js";

/** How many have finished each lesson, as bars; beside each how many stopped before it. */
export function LessonBars({ lessons }: { lessons: CourseNumbers["lessons"] }) {
  return (
    <ol className="grid gap-4">
      {lessons.map(({ lessonId, title, completed, completionPercent, dropOffPercent }) => (
        <li key={lessonId} className="grid gap-1">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="min-w-0 wrap-anywhere">{title}</span>
            <span className="tabular text-sm text-muted">
              {m.studio_bar({ percent: completionPercent, count: completed })}
            </span>
          </p>
          <span aria-hidden="true" className="block h-3 overflow-hidden rounded-full bg-sunken">
            <span
              className="block h-full rounded-full bg-teal"
              style={{ inlineSize: `${completionPercent}%` }}
            />
          </span>
          {dropOffPercent > 0 ? (
            <p className="tabular text-sm text-warning">{m.studio_drop_off({ percent: dropOffPercent })}</p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
