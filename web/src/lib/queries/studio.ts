import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { pageOf } from "../../../../src/contract/common.ts";
import { publicCategoriesSchema } from "../../../../src/contract/courses/catalogue.ts";
import { courseSchema, instructorCourseSchema } from "../../../../src/contract/courses/course.ts";
import type {
  Course,
  CourseStatus,
  CreateCourseBody,
  LessonType,
  Section,
  UpdateCourseBody,
} from "../../../../src/contract/courses/course.ts";
import { lessonSchema } from "../../../../src/contract/courses/curriculum.ts";
import type { Lesson, MoveBody, UpdateLessonBody } from "../../../../src/contract/courses/curriculum.ts";
import { courseNumbersSchema, courseStudentSchema } from "../../../../src/contract/courses/learning.ts";
import { change, changeVersion, command, get, getPublic, query, upload } from "../api/api.ts";

/** All that its instructor sees of courses. */
const studioKey = ["studio"] as const;
export const ownCoursesKey = [...studioKey, "courses"] as const;

const ownCoursesPageSchema = pageOf(instructorCourseSchema);
const studentsPageSchema = pageOf(courseStudentSchema);

/** My courses, changed most recently first. */
export function ownCoursesQuery(status: CourseStatus | undefined) {
  return infiniteQueryOptions({
    queryKey: [...ownCoursesKey, status ?? "all"],
    queryFn: ({ pageParam, signal }) =>
      get(
        `/instructor/courses${query({ status, limit: 24, cursor: pageParam })}`,
        ownCoursesPageSchema,
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** A course as its instructor has it. */
export function ownCourseQuery(id: string) {
  return queryOptions({
    queryKey: [...studioKey, "course", id],
    queryFn: ({ signal }) => get(`/courses/${id}`, courseSchema, signal),
  });
}

/** A lesson as its instructor has it: always asked for anew, because what is written goes on top of it. */
export function ownLessonQuery(id: string) {
  return queryOptions({
    queryKey: [...studioKey, "lesson", id],
    queryFn: ({ signal }) => readOwnLesson(id, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function readOwnLesson(id: string, signal?: AbortSignal): Promise<Lesson> {
  return get(`/lessons/${id}`, lessonSchema, signal);
}

export const categoriesQuery = queryOptions({
  queryKey: ["categories"],
  queryFn: ({ signal }) => getPublic("/categories", publicCategoriesSchema, signal),
  staleTime: 600_000,
});

export function studentsQuery(courseId: string) {
  return infiniteQueryOptions({
    queryKey: [...studioKey, "students", courseId],
    queryFn: ({ pageParam, signal }) =>
      get(
        `/instructor/courses/${courseId}/students${query({ limit: 50, cursor: pageParam })}`,
        studentsPageSchema,
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function numbersQuery(courseId: string) {
  return queryOptions({
    queryKey: [...studioKey, "numbers", courseId],
    queryFn: ({ signal }) => get(`/instructor/courses/${courseId}/numbers`, courseNumbersSchema, signal),
  });
}

export function createCourse(body: CreateCourseBody): Promise<Course> {
  return change("POST", "/courses", body, courseSchema);
}

export function updateCourse(
  { id, version }: Pick<Course, "id" | "version">,
  body: UpdateCourseBody,
): Promise<Course> {
  return changeVersion("PATCH", `/courses/${id}`, { version, body }, courseSchema);
}

export type StatusChange = "publish" | "unpublish" | "archive";

export function changeStatus(courseId: string, to: StatusChange): Promise<Course> {
  return change("POST", `/courses/${courseId}/${to}`, undefined, courseSchema);
}

export function deleteCourse(courseId: string): Promise<void> {
  return command("DELETE", `/courses/${courseId}`);
}

export function uploadThumbnail(
  courseId: string,
  picture: Blob,
  onProgress: (sent: number) => void,
): Promise<Course> {
  return upload(`/courses/${courseId}/thumbnail`, picture, courseSchema, onProgress);
}

export function removeThumbnail(courseId: string): Promise<Course> {
  return change("DELETE", `/courses/${courseId}/thumbnail`, undefined, courseSchema);
}

export function addSection(courseId: string, title: string): Promise<Course> {
  return change("POST", `/courses/${courseId}/sections`, { title }, courseSchema);
}

export function renameSection(
  { id, version }: Pick<Section, "id" | "version">,
  title: string,
): Promise<Course> {
  return changeVersion("PATCH", `/sections/${id}`, { version, body: { title } }, courseSchema);
}

export function deleteSection(id: string): Promise<Course> {
  return change("DELETE", `/sections/${id}`, undefined, courseSchema);
}

export interface NewLesson {
  sectionId: string;
  title: string;
  type: LessonType;
}

export function addLesson(courseId: string, body: NewLesson): Promise<Course> {
  return change("POST", `/courses/${courseId}/lessons`, body, courseSchema);
}

export function updateLesson(
  { id, version }: Pick<Lesson, "id" | "version">,
  body: UpdateLessonBody,
): Promise<Lesson> {
  return changeVersion("PATCH", `/lessons/${id}`, { version, body }, lessonSchema);
}

export function deleteLesson(id: string): Promise<Course> {
  return change("DELETE", `/lessons/${id}`, undefined, courseSchema);
}

export function moveInCourse(
  { id, version }: Pick<Course, "id" | "version">,
  body: MoveBody,
): Promise<Course> {
  return changeVersion("PUT", `/courses/${id}/order`, { version, body }, courseSchema);
}
