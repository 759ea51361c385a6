import { Plus } from "lucide-react";
import { useState } from "react";
import { lessonTypes } from "../../../../../src/contract/courses/course.ts";
import type { LessonType, Section } from "../../../../../src/contract/courses/course.ts";
import { addLesson } from "../../../lib/queries/studio.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/controls.tsx";
import { lessonKindName } from "../lesson-kind.tsx";
import { NameForm } from "./name-form.tsx";
import type { Change } from "./use-change.ts";

interface AddLessonProps {
  courseId: string;
  section: Pick<Section, "id" | "title">;
  change: Change;
}

/** A new lesson, at the end of its section. */
export function AddLesson({ courseId, section, change }: AddLessonProps) {
  const [isOpen, setOpen] = useState(false);
  const [type, setType] = useState<LessonType>("article");
  if (!isOpen) {
    return (
      <Button
        tone="quiet"
        size="sm"
        aria-label={m.studio_add_lesson_to({ section: section.title })}
        onClick={() => setOpen(true)}
      >
        <Plus aria-hidden="true" className="size-4" />
        {m.studio_add_lesson()}
      </Button>
    );
  }
  return (
    <div className="flex flex-wrap gap-2 py-1">
      <div className="w-36 max-sm:w-full">
        <Select
          aria-label={m.studio_lesson_kind()}
          value={type}
          onChange={({ target }) => setType(lessonTypes.find((known) => known === target.value) ?? "article")}
        >
          {lessonTypes.map((known) => (
            <option key={known} value={known}>
              {lessonKindName(known)}
            </option>
          ))}
        </Select>
      </div>
      <NameForm
        label={m.studio_lesson_name()}
        value=""
        submit={m.studio_add()}
        isBusy={change.isPending}
        onSave={(title) => change.run(() => addLesson(courseId, { sectionId: section.id, title, type }))}
        onClose={() => setOpen(false)}
      />
    </div>
  );
}
