import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { usePageTitle } from "../../../lib/page-title.ts";
import { myCoursesQuery } from "../../../lib/queries/learning.ts";
import { m } from "../../../paraglide/messages.js";
import { Button, buttonLook } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { MyCourseCard } from "./my-course-card.tsx";

export function MyCoursesPage() {
  const courses = useInfiniteQuery(myCoursesQuery);
  const items = courses.data?.pages.flatMap((page) => page.items) ?? [];
  usePageTitle(m.my_courses());
  return (
    <div className="page grid gap-6 py-6 sm:py-10">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h1 className="text-2xl sm:text-3xl">{m.my_courses()}</h1>
        {items.length > 0 ? <TextLink to="/courses">{m.courses_see_all()}</TextLink> : null}
      </header>
      {courses.isPending ? <Skeleton className="h-40" /> : null}
      {courses.error ? <ProblemNotice error={courses.error} onRetry={() => void courses.refetch()} /> : null}
      {courses.data && items.length === 0 ? (
        <EmptyState title={m.my_courses_none_title()} text={m.my_courses_none_text()}>
          <Link to="/courses" className={buttonLook({})}>
            {m.my_courses_find()}
          </Link>
        </EmptyState>
      ) : null}
      <ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
        {items.map((mine) => (
          <li key={mine.course.id}>
            <MyCourseCard mine={mine} heading="h2" />
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
    </div>
  );
}
