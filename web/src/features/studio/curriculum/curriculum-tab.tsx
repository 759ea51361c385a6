import { DndContext, DragOverlay, MeasuringStrategy } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { useState } from "react";
import type { MoveBody } from "../../../../../src/contract/courses/curriculum.ts";
import { m } from "../../../paraglide/messages.js";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useFocusHash } from "../use-focus-hash.ts";
import { useOwnCourse } from "../use-own-course.ts";
import { AddSection } from "./add-section.tsx";
import { arranged } from "./arrangement.ts";
import { ChangeProblem } from "./change-problem.tsx";
import { LessonLine } from "./lesson-line.tsx";
import { lessonMoves, sectionMoves } from "./menu-moves.ts";
import { placeText, titleIn } from "./place-text.ts";
import { SectionCard } from "./section-card.tsx";
import { useChange } from "./use-change.ts";
import { useCurriculumDrag } from "./use-curriculum-drag.ts";
import { useMoves } from "./use-moves.ts";
import { useVideosReady } from "./use-videos-ready.ts";

const measuring = { droppable: { strategy: MeasuringStrategy.Always } };

/** Sections and lessons: written, named, put in order. */
export function CurriculumTab({ courseId }: { courseId: string }) {
  const course = useOwnCourse(courseId);
  const change = useChange(courseId);
  const { sections, move, error, isStale } = useMoves(course);
  const [told, setTold] = useState("");
  const { shown, draggedId, context } = useCurriculumDrag(sections, move);
  useFocusHash();
  useVideosReady(courseId);

  function moveAndTell(body: MoveBody): void {
    move(body);
    setTold(placeText(arranged(sections, body), body.id));
  }

  return (
    <div id="need-lessons" className="grid max-w-[760px] scroll-mt-24 gap-5">
      <p className="text-muted">{m.studio_curriculum_lead()}</p>
      {error ? <ChangeProblem error={error} isStale={isStale} staleText={m.studio_move_stale()} /> : null}
      {change.error ? (
        <ChangeProblem error={change.error} isStale={change.isStale} staleText={m.studio_stale()} />
      ) : null}
      {shown.length === 0 ? (
        <EmptyState title={m.studio_no_sections_title()} text={m.studio_no_sections_text()} />
      ) : null}
      <DndContext {...context} measuring={measuring}>
        <SortableContext items={shown.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ul className="grid gap-4 empty:hidden">
            {shown.map((section) => (
              <SectionCard
                key={section.id}
                courseId={courseId}
                section={section}
                change={change}
                moves={sectionMoves(sections, section.id, moveAndTell)}
              >
                {section.lessons.map((lesson) => (
                  <LessonLine
                    key={lesson.id}
                    courseId={courseId}
                    lesson={lesson}
                    change={change}
                    moves={lessonMoves(sections, lesson, moveAndTell)}
                  />
                ))}
              </SectionCard>
            ))}
          </ul>
        </SortableContext>
        <DragOverlay>
          {draggedId === null ? null : (
            <p className="rounded-control border border-teal bg-surface px-4 py-3 font-semibold shadow-soft">
              {titleIn(sections, draggedId)}
            </p>
          )}
        </DragOverlay>
      </DndContext>
      <div id="need-sections" className="grid scroll-mt-24">
        <AddSection courseId={courseId} change={change} />
      </div>
      <output className="sr-only">{told}</output>
    </div>
  );
}
