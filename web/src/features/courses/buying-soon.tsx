import { Link } from "@tanstack/react-router";
import type { Course } from "../../../../src/contract/courses/course.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { firstFreeLesson } from "./lessons-of.ts";

/** What a course with a price offers until it can be bought. */
export function BuyingSoon({ course }: { course: Pick<Course, "id" | "sections"> }) {
  const free = firstFreeLesson(course);
  return (
    <>
      <p className="font-semibold">{m.course_buying_soon_title()}</p>
      <p className="text-sm text-muted">
        {free === null ? m.course_buying_soon_plain() : m.course_buying_soon()}
      </p>
      {free === null ? null : (
        <Link
          to="/learn/$courseId/$lessonId"
          params={{ courseId: course.id, lessonId: free.id }}
          className={buttonLook({ className: "w-full" })}
        >
          {m.course_try_free_lesson()}
        </Link>
      )}
    </>
  );
}
