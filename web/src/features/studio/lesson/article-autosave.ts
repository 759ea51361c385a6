import { articleDocumentSchema } from "../../../../../src/contract/courses/article.ts";
import type { ArticleDocument } from "../../../../../src/contract/courses/article.ts";
import type { Lesson } from "../../../../../src/contract/courses/curriculum.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import type { RequestProblem } from "../../../lib/api/problem.ts";
import { Observable } from "../../../lib/observable.ts";
import type { DraftPlace } from "./article-draft.ts";
import { cleanArticle } from "./clean-article.ts";

export type SaveState =
  | { is: "saved" }
  | { is: "unsaved" }
  | { is: "saving" }
  | { is: "failed"; problem: RequestProblem }
  | { is: "too-long" }
  | { is: "conflict"; theirs: ArticleDocument };

export interface LessonDoors {
  save: (lesson: Pick<Lesson, "id" | "version">, article: ArticleDocument) => Promise<Lesson>;
  read: (id: string) => Promise<Lesson>;
}

const pauseMs = 2_000;
const retryMs = 10_000;
const worthRetrying: readonly string[] = ["network", "unavailable", "rate_limited"];

export function articleOf(lesson: Lesson): ArticleDocument {
  return cleanArticle(lesson.article?.document);
}

function isSame(one: ArticleDocument, other: ArticleDocument): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Saves an article two seconds after the last key, on top of the version that was read. Unsaved words are kept in the
 * browser. When somebody else has written meanwhile, both versions stay until one is chosen.
 */
export class ArticleAutosave {
  readonly state = new Observable<SaveState>({ is: "saved" });
  readonly #doors: LessonDoors;
  readonly #draft: DraftPlace;
  #lesson: Lesson;
  #mine: ArticleDocument;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;

  constructor(lesson: Lesson, doors: LessonDoors, draft: DraftPlace) {
    this.#doors = doors;
    this.#draft = draft;
    this.#lesson = lesson;
    this.#mine = articleOf(lesson);
    this.#takeUpDraft();
  }

  /** What the editor should show, and what counts as mine. */
  get mine(): ArticleDocument {
    return this.#mine;
  }

  get isUnsaved(): boolean {
    return !isSame(this.#mine, articleOf(this.#lesson));
  }

  changed(document: ArticleDocument): void {
    if (isSame(document, this.#mine)) return;
    this.#mine = document;
    this.#keepDraft();
    if (this.state.snapshot().is === "saving") return;
    this.state.set(this.isUnsaved ? { is: "unsaved" } : { is: "saved" });
    this.#saveIn(pauseMs);
  }

  /** Saves now. True when nothing unsaved is left. */
  async flush(): Promise<boolean> {
    if (this.state.snapshot().is === "conflict") return false;
    clearTimeout(this.#timer);
    await this.#saving;
    if (this.isUnsaved) await this.#save();
    return !this.isUnsaved;
  }

  /** Mine goes on top of theirs. */
  async keepMine(): Promise<void> {
    this.state.set({ is: "unsaved" });
    await this.flush();
  }

  takeTheirs(): void {
    this.#mine = articleOf(this.#lesson);
    this.#keepDraft();
    this.state.set({ is: "saved" });
  }

  /** Nothing is sent after this until something is written again. */
  rest(): void {
    clearTimeout(this.#timer);
  }

  #takeUpDraft(): void {
    const draft = this.#draft.read();
    if (draft === null) return;
    const theirs = this.#mine;
    this.#mine = cleanArticle(draft.mine);
    if (!this.isUnsaved) this.#draft.drop();
    else if (isSame(cleanArticle(draft.base), theirs)) {
      this.state.set({ is: "unsaved" });
      this.#saveIn(pauseMs);
    } else this.state.set({ is: "conflict", theirs });
  }

  #saveIn(delayMs: number): void {
    clearTimeout(this.#timer);
    if (!this.isUnsaved) return;
    this.#timer = setTimeout(() => void this.flush(), delayMs);
  }

  #save(): Promise<void> {
    this.#saving ??= this.#send().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #send(): Promise<void> {
    const sent = this.#mine;
    if (!articleDocumentSchema.safeParse(sent).success) {
      this.state.set({ is: "too-long" });
      return;
    }
    this.state.set({ is: "saving" });
    try {
      this.#lesson = await this.#saveOnTop(sent);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === "precondition_failed") {
        // They may have written the very same.
        const theirs = articleOf(this.#lesson);
        this.state.set(this.isUnsaved ? { is: "conflict", theirs } : { is: "saved" });
        return;
      }
      this.state.set({ is: "failed", problem });
      if (worthRetrying.includes(problem.code)) this.#saveIn(retryMs);
      return;
    }
    this.#keepDraft();
    this.state.set(this.isUnsaved ? { is: "unsaved" } : { is: "saved" });
    this.#saveIn(pauseMs);
  }

  /** A newer version with the same words (a new name, say) is no conflict: then it is saved on top of that. */
  async #saveOnTop(article: ArticleDocument): Promise<Lesson> {
    try {
      return await this.#doors.save(this.#lesson, article);
    } catch (error) {
      if (asProblem(error).code !== "precondition_failed") throw error;
      const before = articleOf(this.#lesson);
      this.#lesson = await this.#doors.read(this.#lesson.id);
      if (!isSame(articleOf(this.#lesson), before)) throw error;
      return this.#doors.save(this.#lesson, article);
    }
  }

  #keepDraft(): void {
    if (this.isUnsaved) this.#draft.keep({ base: articleOf(this.#lesson), mine: this.#mine });
    else this.#draft.drop();
  }
}
