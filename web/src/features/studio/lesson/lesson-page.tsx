import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Eye } from "lucide-react";
import { Suspense, lazy } from "react";
import { asProblem } from "../../../lib/api/problem.ts";
import { usePageTitle } from "../../../lib/page-title.ts";
import { ownCourseQuery, ownLessonQuery } from "../../../lib/queries/studio.ts";
import { useAccount } from "../../../lib/session/use-session.ts";
import { m } from "../../../paraglide/messages.js";
import { buttonLook } from "../../../ui/button.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { LessonKindIcon, lessonKindName } from "../lesson-kind.tsx";
import { LessonMediaCards } from "../media/lesson-media.tsx";
import { NotMine } from "../not-mine.tsx";

const ArticleDesk = lazy(async () => {
  const { ArticleDesk: component } = await import("./article-desk.tsx");
  return { default: component };
});

const missing: readonly string[] = [
  "not_found",
  "validation_failed",
  "enrolment_required",
  "payment_required",
];

/** One lesson on the desk of its instructor. */
export function LessonPage({ courseId, lessonId }: { courseId: string; lessonId: string }) {
  const account = useAccount();
  const course = useQuery(ownCourseQuery(courseId));
  const lesson = useQuery(ownLessonQuery(lessonId));
  usePageTitle(lesson.data?.title ?? m.studio_title());
  const error = course.error ?? lesson.error;
  const isForeign =
    (course.data && course.data.instructor.id !== account?.id) ||
    (lesson.data && lesson.data.courseId !== courseId);
  if (isForeign || (error && missing.includes(asProblem(error).code))) return <NotMine />;
  if (!account || !course.data || !lesson.data) {
    return (
      <div className="page grid gap-6 py-6 sm:py-10">
        {error ? (
          <ProblemNotice
            error={error}
            onRetry={() => void Promise.all([course.refetch(), lesson.refetch()])}
          />
        ) : (
          <LoadingLesson />
        )}
      </div>
    );
  }
  const { title, type } = lesson.data;
  return (
    <div className="mx-auto grid w-full max-w-[820px] min-w-0 gap-5 px-4 py-6 sm:py-10">
      <header className="grid gap-3">
        <p>
          <TextLink to="/studio/$courseId/curriculum" params={{ courseId }}>
            {m.studio_back_to({ course: course.data.title })}
          </TextLink>
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <div className="grid min-w-0 flex-1 basis-72 gap-1">
            <p className="flex items-center gap-2 text-sm text-muted">
              <LessonKindIcon type={type} />
              {lessonKindName(type)}
            </p>
            <h1 className="text-2xl wrap-anywhere">{title}</h1>
          </div>
          <Link
            to="/learn/$courseId/$lessonId"
            params={{ courseId, lessonId }}
            className={buttonLook({ tone: "plain" })}
          >
            <Eye aria-hidden="true" className="size-5" />
            {m.studio_preview()}
          </Link>
        </div>
      </header>
      {type === "article" ? (
        <Suspense fallback={<LoadingLesson />}>
          <ArticleDesk lesson={lesson.data} language={course.data.language} accountId={account.id} />
        </Suspense>
      ) : null}
      <LessonMediaCards key={lessonId} lesson={lesson.data} language={course.data.language} />
    </div>
  );
}

function LoadingLesson() {
  return (
    <output className="grid gap-4">
      <span className="sr-only">{m.loading()}</span>
      <Skeleton className="h-14" />
      <Skeleton className="h-96" />
    </output>
  );
}
