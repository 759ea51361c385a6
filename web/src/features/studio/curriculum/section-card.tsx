import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Section } from "../../../../../src/contract/courses/course.ts";
import { deleteSection, renameSection } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { classNames } from "../../../ui/class-names.ts";
import { Notice } from "../../../ui/notice.tsx";
import { ActionMenu } from "../action-menu.tsx";
import type { MenuAction } from "../action-menu.tsx";
import { AddLesson } from "./add-lesson.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { DragHandle } from "./drag-handle.tsx";
import { NameForm } from "./name-form.tsx";
import type { Change } from "./use-change.ts";

interface SectionCardProps {
  courseId: string;
  section: Section;
  change: Change;
  moves: readonly MenuAction[];
  /** Its lessons, as lines. */
  children: ReactNode;
}

/** A section with its lessons; both can be dragged. */
export function SectionCard({ courseId, section, change, moves, children }: SectionCardProps) {
  const isEmpty = section.lessons.length === 0;
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id: section.id, data: { kind: "section", isEmpty } });
  const [open, setOpen] = useState<"name" | "delete" | "full" | null>(null);
  const close = () => setOpen(null);
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={classNames(
        "rounded-card border border-line bg-surface shadow-soft",
        isDragging && "opacity-40",
      )}
    >
      <div className="flex items-center gap-1 px-2 py-2 sm:px-3">
        <DragHandle
          title={section.title}
          handleRef={setActivatorNodeRef}
          attributes={attributes}
          listeners={listeners}
        />
        {open === "name" ? (
          <NameForm
            label={m.studio_section_name()}
            value={section.title}
            submit={m.save()}
            isBusy={change.isPending}
            onSave={(title) => change.run(() => renameSection(section, title))}
            onClose={close}
          />
        ) : (
          <h2 className="min-w-0 flex-1 text-lg wrap-anywhere">{section.title}</h2>
        )}
        <ActionMenu
          label={m.studio_actions_of({ title: section.title })}
          actions={[
            { label: m.studio_rename(), onSelect: () => setOpen("name") },
            ...moves,
            {
              label: m.studio_delete(),
              isDanger: true,
              onSelect: () => setOpen(isEmpty ? "delete" : "full"),
            },
          ]}
        />
      </div>
      {open === "full" && !isEmpty ? (
        <div className="px-4 pb-3">
          <Notice tone="warning">{m.studio_section_not_empty()}</Notice>
        </div>
      ) : null}
      <SortableContext
        id={section.id}
        items={section.lessons.map(({ id }) => id)}
        strategy={verticalListSortingStrategy}
      >
        {isEmpty ? (
          <p className="border-t border-line px-4 py-5 text-sm text-muted">{m.studio_section_empty()}</p>
        ) : (
          <ul className="divide-y divide-line border-t border-line px-2 sm:px-3">{children}</ul>
        )}
      </SortableContext>
      <div className="border-t border-line px-3 py-2 sm:px-4">
        <AddLesson courseId={courseId} section={section} change={change} />
      </div>
      {open === "delete" ? (
        <DeleteDialog
          title={m.studio_delete_title({ title: section.title })}
          text={m.studio_delete_section_text()}
          change={change}
          onDelete={() => deleteSection(section.id)}
          onClose={close}
        />
      ) : null}
    </li>
  );
}
