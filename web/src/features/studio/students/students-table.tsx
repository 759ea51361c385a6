import type { CourseStudent } from "../../../../../src/contract/courses/learning.ts";
import { dateText, momentText } from "../../../lib/text/dates.ts";
import { m } from "../../../paraglide/messages.js";
import { Avatar } from "../../../ui/avatar.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";

const cell = "px-3 py-2.5 text-start first:ps-4 last:pe-4";

/** Students and how far they are. On a phone the dates stand below the name. */
export function StudentsTable({ students }: { students: readonly CourseStudent[] }) {
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface">
      <table className="w-full border-collapse">
        <caption className="sr-only">{m.studio_tab_students()}</caption>
        <thead className="border-b border-line bg-sunken text-sm">
          <tr>
            <th scope="col" className={cell}>
              {m.studio_student()}
            </th>
            <th scope="col" className={cell}>
              {m.studio_progress()}
            </th>
            <th scope="col" className={`${cell} max-md:hidden`}>
              {m.studio_enrolled_on()}
            </th>
            <th scope="col" className={`${cell} max-md:hidden`}>
              {m.studio_last_active()}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {students.map((student) => (
            <tr key={student.id}>
              <td className={cell}>
                <span className="flex items-center gap-3">
                  <Avatar name={student.displayName} url={student.avatarUrl} className="size-9" />
                  <span className="min-w-0">
                    <span className="block font-semibold wrap-anywhere">{student.displayName}</span>
                    <span className="block text-sm text-muted md:hidden">
                      {m.studio_active_at({ when: momentText(new Date(student.lastActiveAt)) })}
                    </span>
                  </span>
                </span>
              </td>
              <td className={`${cell} w-36 sm:w-56`}>
                <ProgressBar
                  percent={student.percent}
                  label={m.studio_progress_of({ name: student.displayName })}
                />
              </td>
              <td className={`${cell} text-sm max-md:hidden`}>{dateText(new Date(student.enrolledAt))}</td>
              <td className={`${cell} text-sm max-md:hidden`}>
                {momentText(new Date(student.lastActiveAt))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
