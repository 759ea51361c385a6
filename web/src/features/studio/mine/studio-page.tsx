import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Plus, Wallet } from "lucide-react";
import { useState } from "react";
import type { CourseStatus } from "../../../../../src/contract/courses/course.ts";
import { usePageTitle } from "../../../lib/page-title.ts";
import { ownCoursesQuery } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { Button, buttonLook } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { NewCourseDialog } from "./new-course-dialog.tsx";
import { OwnCourseCard } from "./own-course-card.tsx";
import { StatusTabs } from "./status-tabs.tsx";

/** My courses as somebody who teaches. */
export function StudioPage({ status }: { status: CourseStatus | undefined }) {
  const [isMaking, setMaking] = useState(false);
  const courses = useInfiniteQuery(ownCoursesQuery(status));
  const items = courses.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = courses.data !== undefined && items.length === 0;
  usePageTitle(m.studio_title());
  return (
    <div className="page grid gap-6 py-6 sm:py-10">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="me-auto text-2xl max-sm:basis-full sm:text-3xl">{m.studio_title()}</h1>
        <Link to="/studio/earnings" className={buttonLook({ tone: "plain" })}>
          <Wallet aria-hidden="true" className="size-5" />
          {m.earnings_nav()}
        </Link>
        <Button onClick={() => setMaking(true)}>
          <Plus aria-hidden="true" className="size-5" />
          {m.studio_new_course()}
        </Button>
      </header>
      {isEmpty && status === undefined ? null : <StatusTabs />}
      {courses.isPending ? (
        <output className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <span className="sr-only">{m.loading()}</span>
          <Skeleton className="h-72" />
          <Skeleton className="h-72 max-sm:hidden" />
          <Skeleton className="h-72 max-lg:hidden" />
        </output>
      ) : null}
      {courses.error ? <ProblemNotice error={courses.error} onRetry={() => void courses.refetch()} /> : null}
      {isEmpty && status === undefined ? <FirstSteps /> : null}
      {isEmpty && status !== undefined ? <EmptyState title={m.studio_none_with_status()} /> : null}
      <ul className="grid gap-4 empty:hidden sm:grid-cols-2 lg:grid-cols-3">
        {items.map((course) => (
          <li key={course.id}>
            <OwnCourseCard course={course} />
          </li>
        ))}
      </ul>
      {courses.hasNextPage ? (
        <Button
          tone="plain"
          className="justify-self-center"
          isBusy={courses.isFetchingNextPage}
          onClick={() => void courses.fetchNextPage()}
        >
          {m.show_more()}
        </Button>
      ) : null}
      {isMaking ? <NewCourseDialog onClose={() => setMaking(false)} /> : null}
    </div>
  );
}
