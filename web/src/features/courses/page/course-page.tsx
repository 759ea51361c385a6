import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asProblem } from "../../../lib/api/problem.ts";
import { usePageDescription } from "../../../lib/page-description.ts";
import { usePageTitle } from "../../../lib/page-title.ts";
import { courseQuery } from "../../../lib/queries/courses.ts";
import { m } from "../../../paraglide/messages.js";
import { buttonLook } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { CourseReviews } from "../reviews/course-reviews.tsx";
import { CourseCurriculum } from "./course-curriculum.tsx";
import { CourseHeader } from "./course-header.tsx";
import { CourseOffer } from "./course-offer.tsx";
import { CourseText } from "./course-text.tsx";
import { InstructorCard } from "./instructor-card.tsx";
import { PointList } from "./point-list.tsx";
import { useStanding } from "../use-standing.ts";

const missing: readonly string[] = ["not_found", "validation_failed"];

/** Everything about a course before one starts it, with one thing to press. */
export function CoursePage({ slug }: { slug: string }) {
  const { data: course, error, refetch } = useQuery(courseQuery(slug));
  const standing = useStanding(course);
  usePageTitle(course?.title ?? m.courses_title());
  usePageDescription(course?.summary);

  if (error && missing.includes(asProblem(error).code)) {
    return (
      <div className="page py-10">
        <h1 className="sr-only">{m.course_gone_title()}</h1>
        <EmptyState title={m.course_gone_title()} text={m.course_gone_text()}>
          <Link to="/courses" className={buttonLook({})}>
            {m.courses_see_all()}
          </Link>
        </EmptyState>
      </div>
    );
  }
  if (error && !course) {
    return (
      <div className="page py-10">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!course) {
    return (
      <output className="page grid min-h-dvh content-start gap-4 py-10">
        <span className="sr-only">{m.loading()}</span>
        <Skeleton className="h-40" />
        <Skeleton className="h-80" />
      </output>
    );
  }
  return (
    <div className="page grid gap-x-12 gap-y-8 py-6 sm:py-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <CourseHeader course={course} />
      <CourseOffer course={course} standing={standing} />
      <div className="grid min-w-0 content-start gap-10 lg:col-start-1">
        <PointList title={m.course_outcomes()} points={course.outcomes} sign="check" />
        <CourseCurriculum course={course} standing={standing} />
        <PointList title={m.course_requirements()} points={course.requirements} sign="dot" />
        <CourseText text={course.description} />
        <InstructorCard instructor={course.instructor} />
        <CourseReviews course={course} standing={standing} />
      </div>
    </div>
  );
}
