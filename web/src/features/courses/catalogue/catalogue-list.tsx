import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { CourseList } from "../../../../../src/contract/courses/catalogue.ts";
import type { CoursesFilter } from "../../../lib/queries/courses.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { CourseTile } from "../../../ui/course-tile.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { chosenFilters } from "./chosen-filters.ts";

interface CatalogueListProps {
  courses: UseInfiniteQueryResult<InfiniteData<CourseList>>;
  filter: CoursesFilter;
  onClear: () => void;
}

const grid = "grid gap-5 sm:grid-cols-2 xl:grid-cols-3";

/** The cards, in whichever state they are: coming, failed, none, or here. */
export function CatalogueList({ courses, filter, onClear }: CatalogueListProps) {
  const { data, error, refetch, isPlaceholderData, isFetchNextPageError } = courses;
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <output className={grid}>
        <span className="sr-only">{m.loading()}</span>
        {[1, 2, 3, 4, 5, 6].map((card) => (
          <Skeleton key={card} className="h-88 rounded-card" />
        ))}
      </output>
    );
  }
  const [first] = data.pages;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return chosenFilters(filter) > 0 || filter.q !== undefined ? (
      <EmptyState title={m.courses_none_title()} text={m.courses_none_text()}>
        <Button tone="plain" onClick={onClear}>
          {m.courses_filters_clear()}
        </Button>
      </EmptyState>
    ) : (
      <EmptyState title={m.courses_none_yet_title()} text={m.courses_none_yet_text()} />
    );
  }
  return (
    <section aria-label={m.courses_title()} className="grid gap-4">
      <p aria-live="polite" className="text-sm text-muted">
        <span className="tabular">{m.courses_count({ count: first?.total ?? items.length })}</span>
        {first?.understoodAs ? <span> · {m.courses_understood({ words: first.understoodAs })}</span> : null}
      </p>
      <ul className={classNames(grid, isPlaceholderData && "opacity-60")}>
        {items.map((course) => (
          <li key={course.id}>
            <CourseTile course={course} heading="h2" />
          </li>
        ))}
      </ul>
      {isFetchNextPageError ? <ProblemNotice error={error} /> : null}
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
    </section>
  );
}
