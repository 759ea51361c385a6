import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { pageOf } from "../../../../src/contract/common.ts";
import { lessonSchema } from "../../../../src/contract/courses/curriculum.ts";
import {
  enrolmentSchema,
  lessonProgressSchema,
  myCourseSchema,
  myProgressSchema,
  noteSchema,
} from "../../../../src/contract/courses/learning.ts";
import type {
  Enrolment,
  LessonProgress,
  MyProgress,
  Note,
  ProgressBody,
} from "../../../../src/contract/courses/learning.ts";
import { change, changeWhileLeaving, command, get, getOpen, query } from "../api/api.ts";
import { asProblem } from "../api/problem.ts";

/** All that changes when somebody learns. */
export const learningKey = ["learning"] as const;

const myCoursesPageSchema = pageOf(myCourseSchema);

/** The courses that were open last. */
export const lastCoursesQuery = queryOptions({
  queryKey: [...learningKey, "courses", "last"],
  queryFn: ({ signal }) => get("/my/courses?limit=3", myCoursesPageSchema, signal),
});

export const myCoursesQuery = infiniteQueryOptions({
  queryKey: [...learningKey, "courses", "all"],
  queryFn: ({ pageParam, signal }) =>
    get(`/my/courses${query({ limit: 20, cursor: pageParam })}`, myCoursesPageSchema, signal),
  initialPageParam: "",
  getNextPageParam: (page) => page.nextCursor,
});

/** How far I am in a course; null when I am not enrolled. */
export function myProgressQuery(courseId: string) {
  return queryOptions({
    queryKey: [...learningKey, "progress", courseId],
    queryFn: async ({ signal }): Promise<MyProgress | null> => {
      try {
        return await get(`/my/progress/${courseId}`, myProgressSchema, signal);
      } catch (error) {
        if (asProblem(error).code === "not_found") return null;
        throw error;
      }
    },
  });
}

export function enrol(courseId: string): Promise<Enrolment> {
  return change("POST", `/courses/${courseId}/enroll`, undefined, enrolmentSchema);
}

/** What is in a lesson. Free ones are open to everybody; a refusal of the others says what is missing. */
export function lessonQuery(lessonId: string) {
  return queryOptions({
    queryKey: ["lessons", lessonId],
    queryFn: ({ signal }) => getOpen(`/lessons/${lessonId}`, lessonSchema, signal),
    staleTime: 60_000,
  });
}

/** `isLeaving`: the page is about to go, and the report goes out all the same. */
export function saveProgress(
  lessonId: string,
  body: ProgressBody,
  { isLeaving = false }: { isLeaving?: boolean } = {},
): Promise<LessonProgress> {
  const send = isLeaving ? changeWhileLeaving : change;
  return send("PUT", `/lessons/${lessonId}/progress`, body, lessonProgressSchema);
}

export function completeLesson(lessonId: string): Promise<LessonProgress> {
  return change("POST", `/lessons/${lessonId}/complete`, undefined, lessonProgressSchema);
}

const notesPageSchema = pageOf(noteSchema);

export function notesQuery(lessonId: string) {
  return infiniteQueryOptions({
    queryKey: ["notes", lessonId],
    queryFn: ({ pageParam, signal }) =>
      get(`/lessons/${lessonId}/notes${query({ limit: 50, cursor: pageParam })}`, notesPageSchema, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function addNote(lessonId: string, body: Pick<Note, "text" | "positionSecs">): Promise<Note> {
  return change("POST", `/lessons/${lessonId}/notes`, body, noteSchema);
}

export function updateNote(noteId: string, text: string): Promise<Note> {
  return change("PATCH", `/notes/${noteId}`, { text }, noteSchema);
}

export function deleteNote(noteId: string): Promise<void> {
  return command("DELETE", `/notes/${noteId}`);
}
