import type { CourseNumbers } from "../../../../../src/contract/courses/learning.ts";
import { m } from "../../../paraglide/messages.js";

const cell = "px-3 py-2 text-end first:ps-4 first:text-start last:pe-4";

/** The bars as numbers. */
export function LessonNumbersTable({ lessons }: { lessons: CourseNumbers["lessons"] }) {
  const headers = [
    m.studio_lesson(),
    m.studio_started(),
    m.studio_finished(),
    m.studio_finished_part(),
    m.studio_stopped_part(),
  ];
  return (
    <section
      aria-label={m.studio_by_lesson()}
      // A region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="mt-2 overflow-x-auto rounded-card border border-line bg-surface"
    >
      <table className="tabular w-full border-collapse text-sm">
        <thead className="border-b border-line bg-sunken">
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col" className={cell}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {lessons.map(({ lessonId, title, started, completed, completionPercent, dropOffPercent }) => (
            <tr key={lessonId}>
              <th scope="row" className={`${cell} font-normal`}>
                {title}
              </th>
              <td className={cell}>{started}</td>
              <td className={cell}>{completed}</td>
              <td className={cell}>{m.studio_percent({ percent: completionPercent })}</td>
              <td className={cell}>{m.studio_percent({ percent: dropOffPercent })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
