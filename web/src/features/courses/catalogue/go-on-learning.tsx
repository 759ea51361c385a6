import { useQuery } from "@tanstack/react-query";
import { lastCoursesQuery } from "../../../lib/queries/learning.ts";
import { m } from "../../../paraglide/messages.js";
import { TextLink } from "../../../ui/text-link.tsx";
import { MyCourseCard } from "../mine/my-course-card.tsx";

/** What was open last and is not finished, above the catalogue; nothing for who has no course. */
export function GoOnLearning() {
  const { data } = useQuery(lastCoursesQuery);
  if (!data || data.items.length === 0) return null;
  const open = data.items.filter(({ isOpen, progress }) => isOpen && progress.completedAt === null);
  return (
    <section aria-labelledby="go-on" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="go-on" className="text-lg">
          {open.length > 0 ? m.course_go_on() : m.my_courses()}
        </h2>
        <TextLink to="/my-courses">{m.my_courses_all()}</TextLink>
      </div>
      {open.length > 0 ? (
        <ul className="grid gap-3 md:grid-cols-2 lg:grid-cols-3">
          {open.map((mine) => (
            <li key={mine.course.id}>
              <MyCourseCard mine={mine} heading="h3" />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
