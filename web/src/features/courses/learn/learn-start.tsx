import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { courseQuery } from "../../../lib/queries/courses.ts";
import { m } from "../../../paraglide/messages.js";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { lessonsOf } from "../lessons-of.ts";
import { useStanding } from "../use-standing.ts";
import { CourseRefusal } from "./course-refusal.tsx";
import { GoneLesson } from "./gone-lesson.tsx";

/** A course without a lesson in the address: on to where its student stopped, or to the first lesson. */
export function LearnStart({ courseId }: { courseId: string }) {
  const course = useQuery(courseQuery(courseId));
  const standing = useStanding(course.data);
  if (course.error && !course.data) {
    return <CourseRefusal error={course.error} onRetry={() => void course.refetch()} />;
  }
  if (!course.data || standing.is === "unknown") {
    return (
      <output className="page grid min-h-dvh content-start gap-4 py-10">
        <span className="sr-only">{m.loading()}</span>
        <Skeleton className="h-96" />
      </output>
    );
  }
  const stoppedAt = standing.is === "student" ? standing.progress.continueLessonId : null;
  const lessonId = stoppedAt ?? lessonsOf(course.data)[0]?.id;
  if (lessonId === undefined) return <GoneLesson slug={course.data.slug} />;
  return <Navigate replace to="/learn/$courseId/$lessonId" params={{ courseId: course.data.id, lessonId }} />;
}
