import type { WatchWord, WatchWordBody } from "../../contract/admin/watch-words.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { GuardFailedError, type Statement } from "../../platform/db/guarded-batch.ts";
import { newId } from "../../platform/ids.ts";
import { emptyWatchWord, noSuchWatchWord, watchWordsFull, watchWordTaken } from "./reviews.errors.ts";
import { findWatchWord, foldWords } from "./watch-word-matching.ts";
import { MOST_WATCH_WORDS, type WatchWordRow, type WatchWordsRepository } from "./watch-words.repository.ts";

const KEPT_MS = 60_000;

/** Shared by the requests of an isolate; a change counts elsewhere within a minute. */
let kept: { words: readonly WatchWordRow[]; readAt: number } | null = null;

interface Dependencies {
  repository: WatchWordsRepository;
  clock: Clock;
}

/** The words that hold a review. Administrators keep the list; `audit` makes the line that goes with each change. */
export class WatchWordsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** By language, then by alphabet; of one language, or all of them. */
  async list(language?: string): Promise<WatchWord[]> {
    return (await this.#deps.repository.list(language)).map(toWatchWord);
  }

  /** @throws AppError `conflict` for a word that is there or a list that is full, `validation_failed` for one without letters */
  async add({ language, word }: WatchWordBody, audit: (made: WatchWord) => Statement): Promise<WatchWord> {
    const { repository, clock } = this.#deps;
    const folded = foldWords(word);
    if (folded === "") throw emptyWatchWord();
    if ((await repository.count()) >= MOST_WATCH_WORDS) throw watchWordsFull();
    const row = { id: newId(), language, word, folded, createdAt: clock.now() };
    const made = toWatchWord(row);
    try {
      await repository.commit([repository.insert(row), audit(made)]);
    } catch (fault) {
      if (constraintOf(fault)?.startsWith("watch_words.") === true) throw watchWordTaken();
      throw fault;
    }
    kept = null;
    return made;
  }

  /** What it has held stays held. @throws AppError `not_found` */
  async remove(id: string, audit: (before: WatchWord) => Statement): Promise<void> {
    const { repository } = this.#deps;
    const row = await repository.find(id);
    if (row === undefined) throw noSuchWatchWord();
    try {
      await repository.commit([repository.delete(id), audit(toWatchWord(row))]);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw noSuchWatchWord();
      throw fault;
    }
    kept = null;
  }

  /** The word of any language that stands in the text, as the list has it; else null. */
  async findIn(text: string): Promise<string | null> {
    return findWatchWord(text, await this.#words())?.word ?? null;
  }

  async #words(): Promise<readonly WatchWordRow[]> {
    const now = this.#deps.clock.now();
    if (kept !== null && now >= kept.readAt && now - kept.readAt < KEPT_MS) return kept.words;
    const words = await this.#deps.repository.list(undefined);
    kept = { words, readAt: now };
    return words;
  }
}

function toWatchWord({ id, language, word, createdAt }: WatchWordRow): WatchWord {
  return { id, language, word, createdAt: new Date(createdAt).toISOString() };
}
