import { Link } from "@tanstack/react-router";
import { ArrowLeft, ArrowRight } from "lucide-react";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import type { Lesson } from "../../../../../src/contract/courses/curriculum.ts";
import { m } from "../../../paraglide/messages.js";
import { buttonLook } from "../../../ui/button.tsx";
import type { Standing } from "../use-standing.ts";
import { completedLessons } from "./completed-lessons.ts";
import { FinishedCourse } from "./finished-course.tsx";
import { MarkDone } from "./mark-done.tsx";
import type { Neighbours } from "./neighbours.ts";

interface LessonStepsProps {
  course: Course;
  lesson: Pick<Lesson, "id" | "type">;
  standing: Standing;
  neighbours: Neighbours;
}

/** The way on from a lesson: done, then next. */
export function LessonSteps({ course, lesson, standing, neighbours }: LessonStepsProps) {
  const isStudent = standing.is === "student";
  const isDone = completedLessons(standing).has(lesson.id);
  const { before, next } = neighbours;
  return (
    <div className="grid gap-4 border-t border-line pt-5">
      <div className="flex flex-wrap items-center gap-3">
        {isStudent ? <MarkDone lessonId={lesson.id} isDone={isDone} /> : null}
        {next === null ? null : (
          <Link
            to="/learn/$courseId/$lessonId"
            params={{ courseId: course.id, lessonId: next }}
            className={buttonLook({ tone: isStudent && !isDone ? "plain" : "primary" })}
          >
            {m.learn_next()}
            <ArrowRight aria-hidden="true" className="size-5 rtl:rotate-180" />
          </Link>
        )}
        {before === null ? null : (
          <Link
            to="/learn/$courseId/$lessonId"
            params={{ courseId: course.id, lessonId: before }}
            className={buttonLook({ tone: "quiet", className: "sm:ms-auto" })}
          >
            <ArrowLeft aria-hidden="true" className="size-5 rtl:rotate-180" />
            {m.learn_previous()}
          </Link>
        )}
      </div>
      {isStudent && standing.progress.completedAt !== null ? <FinishedCourse slug={course.slug} /> : null}
      <p className="text-sm text-muted max-lg:hidden">
        {lesson.type === "video" ? m.learn_keys_video() : m.learn_keys()}
      </p>
    </div>
  );
}
