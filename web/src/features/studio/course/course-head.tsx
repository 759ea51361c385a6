import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Eye } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { coursePublishNeeds } from "../../../../../src/contract/courses/course.ts";
import type { Course, CoursePublishNeed } from "../../../../../src/contract/courses/course.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { changeStatus } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { Button, buttonLook } from "../../../ui/button.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { ActionMenu } from "../action-menu.tsx";
import { StatusBadge } from "../status-badge.tsx";
import { useCourseWritten } from "../use-course-written.ts";
import { DeleteCourseDialog } from "./delete-course-dialog.tsx";
import { StatusDialog } from "./status-dialog.tsx";

interface CourseHeadProps {
  course: Course;
  /** Publishing was refused for what is missing; null once it was not. */
  onIncomplete: (needs: readonly CoursePublishNeed[] | null) => void;
}

/** The name of a course, where it stands, and what can be done with the whole of it. */
export function CourseHead({ course, onIncomplete }: CourseHeadProps) {
  const [asking, setAsking] = useState<"unpublish" | "archive" | "delete" | null>(null);
  const written = useCourseWritten();
  const publishing = useMutation({
    mutationFn: () => changeStatus(course.id, "publish"),
    onSuccess: (published) => {
      written(published);
      onIncomplete(null);
      toast(m.studio_published());
    },
    onError: (error) => {
      const { code, fields } = asProblem(error);
      if (code !== "course_incomplete") return;
      onIncomplete(coursePublishNeeds.filter((need) => fields.some(({ path }) => path === need)));
    },
  });
  const refusal = publishing.error && asProblem(publishing.error);
  const close = () => setAsking(null);
  const canUnpublish = course.status === "published";
  const canArchive = course.status !== "archived" && course.publishedAt !== null;
  return (
    <header className="grid gap-3">
      <p>
        <TextLink to="/studio">{m.studio_back()}</TextLink>
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="grid min-w-0 flex-1 basis-72 gap-1">
          <p>
            <StatusBadge status={course.status} />
          </p>
          <h1 className="text-2xl wrap-anywhere">{course.title}</h1>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Link to="/courses/$slug" params={{ slug: course.slug }} className={buttonLook({ tone: "plain" })}>
            <Eye aria-hidden="true" className="size-5" />
            <span className="max-sm:hidden">{m.studio_preview()}</span>
            <span className="sm:hidden">{m.studio_preview_short()}</span>
          </Link>
          {course.status === "published" ? null : (
            <Button isBusy={publishing.isPending} onClick={() => publishing.mutate()}>
              {m.studio_publish()}
            </Button>
          )}
          <ActionMenu
            label={m.studio_course_actions()}
            actions={[
              ...(canUnpublish
                ? [{ label: m.studio_unpublish(), onSelect: () => setAsking("unpublish") }]
                : []),
              ...(canArchive ? [{ label: m.studio_archive(), onSelect: () => setAsking("archive") }] : []),
              { label: m.studio_delete_course(), isDanger: true, onSelect: () => setAsking("delete") },
            ]}
          />
        </div>
      </div>
      {refusal && refusal.code !== "course_incomplete" ? (
        <ProblemNotice error={refusal} onRetry={() => publishing.mutate()} />
      ) : null}
      {asking === "delete" ? <DeleteCourseDialog course={course} onClose={close} /> : null}
      {asking === "unpublish" || asking === "archive" ? (
        <StatusDialog courseId={course.id} to={asking} onClose={close} />
      ) : null}
    </header>
  );
}
