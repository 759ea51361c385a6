import { useQuery } from "@tanstack/react-query";
import { usePageTitle } from "../../../lib/page-title.ts";
import { courseQuery } from "../../../lib/queries/courses.ts";
import { lessonQuery } from "../../../lib/queries/learning.ts";
import { m } from "../../../paraglide/messages.js";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { lessonsOf } from "../lessons-of.ts";
import { useStanding } from "../use-standing.ts";
import { Contents } from "./contents.tsx";
import { ContentsDialog } from "./contents-dialog.tsx";
import { CourseRefusal } from "./course-refusal.tsx";
import { GoneLesson } from "./gone-lesson.tsx";
import { LessonView } from "./lesson-view.tsx";
import { neighboursOf } from "./neighbours.ts";
import { Refusal } from "./refusal.tsx";
import { useLessonKeys } from "./use-lesson-keys.ts";

/** A lesson with the curriculum beside it. */
export function LearnPage({ courseId, lessonId }: { courseId: string; lessonId: string }) {
  const course = useQuery(courseQuery(courseId));
  const lesson = useQuery(lessonQuery(lessonId));
  const standing = useStanding(course.data);
  const lessons = course.data ? lessonsOf(course.data) : [];
  const outline = lessons.find(({ id }) => id === lessonId);
  const neighbours = neighboursOf(lessons, lessonId);
  useLessonKeys(courseId, neighbours);
  usePageTitle(outline?.title ?? lesson.data?.title ?? m.courses_title());

  if (course.error && !course.data) {
    return <CourseRefusal error={course.error} onRetry={() => void course.refetch()} />;
  }
  if (!course.data) {
    return (
      <output className="page grid min-h-dvh content-start gap-4 py-10">
        <span className="sr-only">{m.loading()}</span>
        <Skeleton className="h-96" />
      </output>
    );
  }
  const contents = { course: course.data, standing, lessonId };
  return (
    <div className="page grid items-start gap-x-10 gap-y-4 py-4 sm:py-8 lg:grid-cols-[18rem_minmax(0,1fr)]">
      <aside
        aria-label={m.learn_contents()}
        className="max-lg:hidden lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto"
      >
        <Contents {...contents} />
      </aside>
      <div className="grid min-w-0 gap-5">
        <ContentsDialog
          key={`contents-${lessonId}`}
          {...contents}
          number={lessons.findIndex(({ id }) => id === lessonId) + 1}
        />
        {lesson.error && !lesson.data ? (
          <Refusal
            error={lesson.error}
            course={course.data}
            title={outline?.title ?? null}
            onRetry={() => void lesson.refetch()}
          />
        ) : lesson.data && lesson.data.courseId === course.data.id ? (
          <LessonView
            key={lessonId}
            course={course.data}
            lesson={lesson.data}
            standing={standing}
            neighbours={neighbours}
          />
        ) : lesson.data ? (
          <GoneLesson slug={course.data.slug} />
        ) : (
          <Skeleton className="h-96" />
        )}
      </div>
    </div>
  );
}
