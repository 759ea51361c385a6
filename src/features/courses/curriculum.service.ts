import type { Course, LessonOutline } from "../../contract/courses/course.ts";
import type { CreateLessonBody, MoveBody } from "../../contract/courses/curriculum.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Defer } from "../../platform/defer.ts";
import { newId } from "../../platform/ids.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { MediaRemoval } from "../media/media-removal.service.ts";
import type { ProgressService } from "../progress/progress.service.ts";
import { toOutline } from "./course-page.ts";
import type { CourseWrites } from "./course-writes.ts";
import {
  changedMeanwhile,
  courseFull,
  noSuchLesson,
  noSuchSection,
  sectionNotEmpty,
} from "./courses.errors.ts";
import type { CurriculumRepository, CurriculumRow } from "./curriculum.repository.ts";
import { lastOrderKey, orderKeyAfter } from "./order-key.ts";

const MAX_SECTIONS = 60;
const MAX_LESSONS = 500;

interface Dependencies {
  writes: CourseWrites;
  curriculum: CurriculumRepository;
  progress: ProgressService;
  media: MediaRemoval;
  outbox: Outbox;
  defer: Defer;
  clock: Clock;
}

/** Sections and lessons: added, renamed, put in order, removed. */
export class CurriculumService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** At the end. @throws AppError `not_found`, `conflict` when the course is full */
  async addSection(userId: string, courseId: string, title: string): Promise<Course> {
    const { writes, curriculum, clock } = this.#deps;
    const now = clock.now();
    return writes.write({ userId, courseId }, (_, rows) => {
      const sections = sectionsOf(rows);
      if (sections.length >= MAX_SECTIONS) throw courseFull();
      const orderKey = lastOrderKey(sections);
      const row = { id: newId(), courseId, title, orderKey, createdAt: now, updatedAt: now };
      return { changes: {}, steps: [curriculum.insertSection(row)] };
    });
  }

  /** @throws AppError `not_found`, `precondition_failed` */
  async renameSection(
    target: { userId: string; sectionId: string; version: number },
    title: string,
  ): Promise<Course> {
    const { writes, curriculum, clock } = this.#deps;
    const { userId, sectionId, version } = target;
    const courseId = await this.#courseOfSection(userId, sectionId);
    return writes.write({ userId, courseId }, (_, rows) => {
      const section = sectionsOf(rows).find(({ id }) => id === sectionId);
      if (section === undefined) throw noSuchSection();
      if (section.version !== version) throw changedMeanwhile();
      const rename = curriculum.renameSection({ id: sectionId, version }, title, clock.now());
      return { changes: null, steps: [rename] };
    });
  }

  /** @throws AppError `not_found`, `conflict` while there are lessons in it */
  async removeSection(userId: string, sectionId: string): Promise<Course> {
    const { writes, curriculum } = this.#deps;
    const courseId = await this.#courseOfSection(userId, sectionId);
    return writes.write({ userId, courseId }, (_, rows) => {
      if (!sectionsOf(rows).some(({ id }) => id === sectionId)) throw noSuchSection();
      if (lessonsOf(rows).some((lesson) => lesson.sectionId === sectionId)) throw sectionNotEmpty();
      return {
        changes: {},
        steps: [curriculum.deleteSection(sectionId)],
        curriculum: rows.filter(({ section }) => section.id !== sectionId),
      };
    });
  }

  /** At the end of its section. @throws AppError `not_found`, `conflict` when the course is full */
  async addLesson(userId: string, courseId: string, body: CreateLessonBody): Promise<Course> {
    const { writes, curriculum, clock } = this.#deps;
    const now = clock.now();
    return writes.write({ userId, courseId }, (_, rows) => {
      if (!sectionsOf(rows).some(({ id }) => id === body.sectionId)) throw noSuchSection();
      const lessons = lessonsOf(rows);
      if (lessons.length >= MAX_LESSONS) throw courseFull();
      const orderKey = lastOrderKey(lessons.filter(({ sectionId }) => sectionId === body.sectionId));
      const row = { ...body, id: newId(), courseId, orderKey, createdAt: now, updatedAt: now };
      return { changes: {}, steps: [curriculum.insertLesson(row)] };
    });
  }

  /** What learners have kept of it goes too. @throws AppError `not_found` */
  async removeLesson(userId: string, lessonId: string): Promise<Course> {
    const { writes, curriculum, progress, media, outbox, defer } = this.#deps;
    const found = await curriculum.findLesson(lessonId);
    if (found?.course.instructorId !== userId) throw noSuchLesson();
    const courseId = found.course.id;
    const files = await media.ofLesson(courseId, lessonId);
    const course = await writes.write({ userId, courseId }, (_, rows) => {
      if (!lessonsOf(rows).some(({ id }) => id === lessonId)) throw noSuchLesson();
      const steps = [
        ...progress.afterLessonRemoved(lessonId, courseId),
        ...files.statements,
        ...curriculum.deleteLesson(lessonId),
      ];
      return {
        changes: {},
        steps,
        curriculum: rows.map((row) => (row.lesson?.id === lessonId ? { ...row, lesson: null } : row)),
      };
    });
    defer(outbox.announce([files.eventId]));
    return course;
  }

  /** In the order in which they are taken, for the instructor. @throws AppError `not_found` */
  async listLessons(userId: string, courseId: string): Promise<LessonOutline[]> {
    const { writes, curriculum } = this.#deps;
    await writes.mustOwn(userId, courseId);
    return lessonsOf(await curriculum.list(courseId)).map(toOutline);
  }

  /** One write, whatever is moved. @throws AppError `not_found`, `precondition_failed` */
  async move(target: { userId: string; courseId: string; version: number }, move: MoveBody): Promise<Course> {
    const { curriculum, writes } = this.#deps;
    return writes.write(target, (_, rows) => {
      const sections = sectionsOf(rows);
      if (move.kind === "section") {
        const others = sections.filter(({ id }) => id !== move.id);
        const orderKey = orderKeyAfter(others, move.after);
        if (others.length === sections.length || orderKey === undefined) throw noSuchSection();
        return { changes: {}, steps: [curriculum.placeSection(move.id, orderKey)] };
      }
      const { id: lessonId, sectionId } = move;
      const lessons = lessonsOf(rows);
      const siblings = lessons.filter((lesson) => lesson.sectionId === sectionId && lesson.id !== lessonId);
      const orderKey = orderKeyAfter(siblings, move.after);
      const isKnown = lessons.some(({ id }) => id === lessonId);
      if (!isKnown || orderKey === undefined) throw noSuchLesson();
      if (!sections.some(({ id }) => id === sectionId)) throw noSuchSection();
      return { changes: {}, steps: [curriculum.placeLesson(lessonId, { sectionId, orderKey })] };
    });
  }

  async #courseOfSection(userId: string, sectionId: string): Promise<string> {
    const found = await this.#deps.curriculum.findSection(sectionId);
    if (found?.course.instructorId !== userId) throw noSuchSection();
    return found.course.id;
  }
}

function sectionsOf(rows: readonly CurriculumRow[]): CurriculumRow["section"][] {
  return [...new Map(rows.map(({ section }) => [section.id, section])).values()];
}

function lessonsOf(rows: readonly CurriculumRow[]): NonNullable<CurriculumRow["lesson"]>[] {
  return rows.flatMap(({ lesson }) => (lesson === null ? [] : [lesson]));
}
