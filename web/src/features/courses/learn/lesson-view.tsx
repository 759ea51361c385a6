import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Course } from "../../../../../src/contract/courses/course.ts";
import type { Lesson } from "../../../../../src/contract/courses/curriculum.ts";
import { m } from "../../../paraglide/messages.js";
import { Notice } from "../../../ui/notice.tsx";
import { CourseAction } from "../page/course-action.tsx";
import { lessonsOf } from "../lessons-of.ts";
import type { Standing } from "../use-standing.ts";
import { LessonContent } from "./lesson-content.tsx";
import { LessonSteps } from "./lesson-steps.tsx";
import type { Neighbours } from "./neighbours.ts";
import { Notes } from "./notes.tsx";
import { PlayerLink } from "./player/player-link.ts";
import { WaitingVideo } from "./player/waiting-video.tsx";
import { useOpened } from "./use-opened.ts";

interface LessonViewProps {
  course: Course;
  lesson: Lesson;
  standing: Standing;
  neighbours: Neighbours;
}

/** A lesson that is open: what is in it, what to do next, and one's own notes. */
export function LessonView({ course, lesson, standing, neighbours }: LessonViewProps) {
  const isStudent = standing.is === "student";
  const navigate = useNavigate();
  const [link] = useState(() => new PlayerLink());
  useOpened(lesson, isStudent);
  const next = lessonsOf(course).find(({ id }) => id === neighbours.next);
  const openNext = (lessonId: string) =>
    void navigate({ to: "/learn/$courseId/$lessonId", params: { courseId: course.id, lessonId } });
  return (
    <>
      <article className="grid min-w-0 grid-cols-1 gap-5">
        <h1 className="text-2xl wrap-anywhere sm:text-3xl">{lesson.title}</h1>
        {lesson.type === "video" && standing.is === "unknown" ? (
          <WaitingVideo />
        ) : (
          <LessonContent
            lesson={lesson}
            language={course.language}
            isStudent={isStudent}
            link={link}
            next={next === undefined ? null : { title: next.title, open: () => openNext(next.id) }}
          />
        )}
      </article>
      {standing.is === "guest" || standing.is === "newcomer" ? (
        <Notice>
          <p className="min-w-0 flex-1 basis-56">{m.learn_preview()}</p>
          <div className="grid min-w-48 gap-2">
            <CourseAction course={course} standing={standing} />
          </div>
        </Notice>
      ) : null}
      <LessonSteps course={course} lesson={lesson} standing={standing} neighbours={neighbours} />
      {isStudent ? <Notes lessonId={lesson.id} link={lesson.type === "video" ? link : null} /> : null}
    </>
  );
}
