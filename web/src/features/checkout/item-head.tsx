import { useQuery } from "@tanstack/react-query";
import type { Quote } from "../../../../src/contract/payments/checkout.ts";
import { courseQuery } from "../../lib/queries/courses.ts";
import { m } from "../../paraglide/messages.js";
import { CourseCover } from "../../ui/course-cover.tsx";

/** What is bought, with its picture when it is a course. */
export function ItemHead({ quote, courseId }: { quote: Quote; courseId: string | undefined }) {
  if (courseId !== undefined) return <CourseHead title={quote.title} courseId={courseId} />;
  return (
    <div className="grid gap-1">
      <h2 className="text-lg wrap-anywhere">{quote.title}</h2>
      <p className="text-muted">{m.plan_opens_all()}</p>
    </div>
  );
}

function CourseHead({ title, courseId }: { title: string; courseId: string }) {
  const { data: course } = useQuery(courseQuery(courseId));
  return (
    <div className="flex items-start gap-4">
      <CourseCover
        title={title}
        url={course?.thumbnailUrl ?? null}
        className="w-28 shrink-0 rounded-control"
      />
      <div className="grid min-w-0 gap-1">
        <h2 className="text-lg wrap-anywhere">{title}</h2>
        {course === undefined ? null : (
          <p className="text-sm text-muted">{m.course_by({ name: course.instructor.displayName })}</p>
        )}
      </div>
    </div>
  );
}
