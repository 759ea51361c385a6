import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import type { CoursePublishNeed } from "../../../../../src/contract/courses/course.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { usePageTitle } from "../../../lib/page-title.ts";
import { ownCourseQuery } from "../../../lib/queries/studio.ts";
import { useAccount } from "../../../lib/session/use-session.ts";
import { m } from "../../../paraglide/messages.js";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { NotMine } from "../not-mine.tsx";
import { CourseHead } from "./course-head.tsx";
import { CourseTabs } from "./course-tabs.tsx";
import { PublishChecklist } from "./publish-checklist.tsx";

const missing: readonly string[] = ["not_found", "validation_failed"];

/** Everything about one of my courses: where it stands above, its parts behind tabs. */
export function CourseFrame({ courseId }: { courseId: string }) {
  const account = useAccount();
  const { data: course, error, refetch } = useQuery(ownCourseQuery(courseId));
  const [needs, setNeeds] = useState<readonly CoursePublishNeed[] | null>(null);
  usePageTitle(course?.title ?? m.studio_title());
  if (course ? course.instructor.id !== account?.id : error && missing.includes(asProblem(error).code)) {
    return <NotMine />;
  }
  if (!course) {
    return (
      <div className="page grid gap-6 py-6 sm:py-10">
        {error ? (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <output className="grid gap-6">
            <span className="sr-only">{m.loading()}</span>
            <Skeleton className="h-20" />
            <Skeleton className="h-96" />
          </output>
        )}
      </div>
    );
  }
  return (
    <div className="page grid min-w-0 gap-6 py-6 sm:py-10">
      <CourseHead course={course} onIncomplete={setNeeds} />
      {needs && course.status !== "published" ? (
        <PublishChecklist course={course} needs={needs} onClose={() => setNeeds(null)} />
      ) : null}
      <CourseTabs courseId={courseId} />
      <div className="min-w-0">
        <Outlet />
      </div>
    </div>
  );
}
