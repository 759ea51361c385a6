import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { Link } from "@tanstack/react-router";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useState } from "react";
import type { LessonOutline } from "../../../../../src/contract/courses/course.ts";
import { deleteLesson, updateLesson } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { classNames } from "../../../ui/class-names.ts";
import { ActionMenu } from "../action-menu.tsx";
import type { MenuAction } from "../action-menu.tsx";
import { LessonKindIcon, lessonKindName } from "../lesson-kind.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { DragHandle } from "./drag-handle.tsx";
import { LessonMediaMark } from "./lesson-media-mark.tsx";
import { NameForm } from "./name-form.tsx";
import type { Change } from "./use-change.ts";

interface LessonLineProps {
  courseId: string;
  lesson: LessonOutline;
  change: Change;
  moves: readonly MenuAction[];
}

/** A lesson in the curriculum as its instructor sees it. */
export function LessonLine({ courseId, lesson, change, moves }: LessonLineProps) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id: lesson.id, data: { kind: "lesson" } });
  const [open, setOpen] = useState<"name" | "delete" | null>(null);
  const close = () => setOpen(null);
  const Ready = lesson.isReady ? CircleCheck : CircleDashed;
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={classNames("flex items-center gap-1 bg-surface py-1", isDragging && "opacity-40")}
    >
      <DragHandle
        title={lesson.title}
        handleRef={setActivatorNodeRef}
        attributes={attributes}
        listeners={listeners}
      />
      {open === "name" ? (
        <NameForm
          label={m.studio_lesson_name()}
          value={lesson.title}
          submit={m.save()}
          isBusy={change.isPending}
          onSave={(title) => change.run(() => updateLesson(lesson, { title }).then(() => null))}
          onClose={close}
        />
      ) : (
        <div className="grid min-w-0 flex-1 gap-0.5 py-1">
          <Link
            to="/studio/$courseId/lessons/$lessonId"
            params={{ courseId, lessonId: lesson.id }}
            className="flex min-w-0 items-center gap-2 font-semibold underline-offset-4 hover:underline"
          >
            <LessonKindIcon type={lesson.type} />
            <span className="min-w-0 wrap-anywhere">{lesson.title}</span>
          </Link>
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            <span>{lessonKindName(lesson.type)}</span>
            <span
              className={classNames(
                "inline-flex items-center gap-1",
                lesson.isReady ? "text-success" : "text-warning",
              )}
            >
              <Ready aria-hidden="true" className="size-4" />
              {lesson.isReady ? m.studio_ready() : m.studio_not_ready()}
            </span>
            {lesson.type === "video" ? <LessonMediaMark lessonId={lesson.id} /> : null}
            {lesson.isFree ? <span>{m.studio_is_free()}</span> : null}
          </p>
        </div>
      )}
      <label className="flex min-h-10 shrink-0 cursor-pointer items-center gap-2 px-2 text-sm max-sm:hidden">
        <input
          type="checkbox"
          className="size-5 accent-teal"
          aria-label={m.studio_free_of({ title: lesson.title })}
          checked={lesson.isFree}
          disabled={change.isPending}
          onChange={({ target }) => void setFree(target.checked)}
        />
        {m.studio_free()}
      </label>
      <ActionMenu
        label={m.studio_actions_of({ title: lesson.title })}
        actions={[
          { label: m.studio_rename(), onSelect: () => setOpen("name") },
          {
            label: lesson.isFree ? m.studio_free_off() : m.studio_free_on(),
            onSelect: () => void setFree(!lesson.isFree),
          },
          ...moves,
          { label: m.studio_delete(), isDanger: true, onSelect: () => setOpen("delete") },
        ]}
      />
      {open === "delete" ? (
        <DeleteDialog
          title={m.studio_delete_title({ title: lesson.title })}
          text={m.studio_delete_lesson_text()}
          change={change}
          onDelete={() => deleteLesson(lesson.id)}
          onClose={close}
        />
      ) : null}
    </li>
  );

  function setFree(isFree: boolean): Promise<boolean> {
    return change.run(() => updateLesson(lesson, { isFree }).then(() => null));
  }
}
