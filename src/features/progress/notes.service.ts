import type { Page, PageQuery } from "../../contract/common.ts";
import type { Note, NoteBody } from "../../contract/courses/learning.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import { toPage } from "../../platform/db/page.ts";
import { newId } from "../../platform/ids.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { AccessService } from "../enrolments/access.service.ts";
import type { NoteRow, NotesRepository } from "./notes.repository.ts";
import { noSuchNote, noteLimitReached } from "./progress.errors.ts";

const MOST_IN_A_LESSON = 200;

interface Dependencies {
  repository: NotesRepository;
  courses: CourseDirectory;
  access: AccessService;
  cursors: Cursors;
  clock: Clock;
}

/** What people write down in lessons, for themselves alone. */
export class NotesService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** The newest first. @throws AppError `not_found`, `enrolment_required`, `payment_required` */
  async list(userId: string, lessonId: string, { limit, cursor }: PageQuery): Promise<Page<Note>> {
    const { repository, cursors } = this.#deps;
    const list = `notes:${userId}:${lessonId}`;
    const after = await cursors.decode(list, cursor);
    await this.#mustBeAbleToLearn(userId, lessonId);
    return toPage({
      rows: await repository.list(userId, lessonId, limit, after),
      limit,
      list,
      cursors,
      position: (row) => ({ value: row.createdAt, id: row.id }),
      toItem: toNote,
    });
  }

  /** @throws AppError `not_found`, `enrolment_required`, `payment_required`, `note_limit_reached` */
  async write(userId: string, lessonId: string, { text, positionSecs }: NoteBody): Promise<Note> {
    await this.#mustBeAbleToLearn(userId, lessonId);
    const now = this.#deps.clock.now();
    const row: NoteRow = {
      id: newId(),
      userId,
      lessonId,
      text,
      positionSeconds: positionSecs,
      createdAt: now,
      updatedAt: now,
    };
    try {
      await this.#deps.repository.insert(row, MOST_IN_A_LESSON);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw noteLimitReached();
      throw fault;
    }
    return toNote(row);
  }

  /** @throws AppError `not_found`, also for somebody else's */
  async rewrite(userId: string, id: string, text: string): Promise<Note> {
    const { repository, clock } = this.#deps;
    const row = await repository.update(userId, id, { text, updatedAt: clock.now() });
    if (row === undefined) throw noSuchNote();
    return toNote(row);
  }

  /** @throws AppError `not_found`, also for somebody else's */
  async remove(userId: string, id: string): Promise<void> {
    if (!(await this.#deps.repository.delete(userId, id))) throw noSuchNote();
  }

  async #mustBeAbleToLearn(userId: string, lessonId: string): Promise<void> {
    const { course } = await this.#deps.courses.mustFindLesson(lessonId);
    await this.#deps.access.mustBeAbleToLearn(userId, course);
  }
}

function toNote(row: NoteRow): Note {
  return {
    id: row.id,
    lessonId: row.lessonId,
    text: row.text,
    positionSecs: row.positionSeconds,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}
