import { useQuery } from "@tanstack/react-query";
import { numbersQuery } from "../../../lib/queries/studio.ts";
import { averageText } from "../../../lib/text/average.ts";
import { m } from "../../../paraglide/messages.js";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useOwnCourse } from "../use-own-course.ts";
import { LessonBars } from "./lesson-bars.tsx";
import { LessonNumbersTable } from "./lesson-numbers-table.tsx";

/** How a course goes: who takes part, who finishes, and where people stop. */
export function NumbersTab({ courseId }: { courseId: string }) {
  const { rating } = useOwnCourse(courseId);
  const { data: numbers, error, refetch } = useQuery(numbersQuery(courseId));
  if (!numbers) {
    return error ? (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton className="h-64" />
    );
  }
  const tiles = [
    { name: m.studio_number_enrolled(), value: numbers.enrolled },
    { name: m.studio_number_active(), value: numbers.active },
    { name: m.studio_number_completed(), value: numbers.completed },
    { name: m.courses_rating(), value: rating.average === null ? "–" : averageText(rating.average) },
  ];
  return (
    <div className="grid gap-6">
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {tiles.map(({ name, value }) => (
          <div key={name} className="flex flex-col-reverse rounded-card border border-line bg-surface p-4">
            <dt className="text-sm text-muted">{name}</dt>
            <dd className="tabular text-2xl font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {numbers.lessons.length === 0 ? (
        <p className="text-muted">{m.studio_no_lessons()}</p>
      ) : (
        <section className="grid gap-3">
          <h2 className="text-lg">{m.studio_by_lesson()}</h2>
          <p className="text-muted">{m.studio_by_lesson_lead()}</p>
          <LessonBars lessons={numbers.lessons} />
          <details>
            <summary className="inline-flex min-h-10 cursor-pointer items-center font-semibold text-teal underline underline-offset-4">
              {m.studio_as_table()}
            </summary>
            <LessonNumbersTable lessons={numbers.lessons} />
          </details>
        </section>
      )}
    </div>
  );
}
