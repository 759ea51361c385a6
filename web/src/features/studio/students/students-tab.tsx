import { useInfiniteQuery } from "@tanstack/react-query";
import { studentsQuery } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StudentsTable } from "./students-table.tsx";

/** Who takes part in a course, the last enrolled first. */
export function StudentsTab({ courseId }: { courseId: string }) {
  const students = useInfiniteQuery(studentsQuery(courseId));
  const items = students.data?.pages.flatMap((page) => page.items) ?? [];
  if (students.isPending) return <Skeleton className="h-64" />;
  if (students.error && items.length === 0) {
    return <ProblemNotice error={students.error} onRetry={() => void students.refetch()} />;
  }
  if (items.length === 0) {
    return <EmptyState title={m.studio_no_students_title()} text={m.studio_no_students_text()} />;
  }
  return (
    <div className="grid gap-4">
      <StudentsTable students={items} />
      {students.error ? <ProblemNotice error={students.error} /> : null}
      {students.hasNextPage ? (
        <Button
          tone="plain"
          className="justify-self-center"
          isBusy={students.isFetchingNextPage}
          onClick={() => void students.fetchNextPage()}
        >
          {m.show_more()}
        </Button>
      ) : null}
    </div>
  );
}
