import type { Upload, UploadPurpose } from "../../../../../src/contract/media/upload.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { Observable } from "../../../lib/observable.ts";
import { isRunning } from "./desk-entry.ts";
import type { DeskEntry, UploadPlace } from "./desk-entry.ts";
import { Speed } from "./speed.ts";
import type { MakeTransfer, Transfer, TransferEvents } from "./transfer.ts";

const MAX_RUNNING = 3;
/** A screen has no use for more. */
const tellEveryMs = 200;
/** After such a silence nobody can say how long it takes. */
const silentAfterMs = 4_000;

interface DeskNeeds {
  makeTransfer: MakeTransfer;
  cancel: (upload: Upload) => Promise<void>;
  now: () => number;
  newKey: () => string;
  /** A file has arrived whole; it stays on the desk until that is shown elsewhere. */
  arrived: (entry: DeskEntry, upload: Upload) => Promise<void>;
}

/** Where files wait, are sent (three at a time) and can be stopped. It outlives the page that a file was chosen on. */
export class UploadDesk {
  readonly entries = new Observable<readonly DeskEntry[]>([]);
  readonly #needs: DeskNeeds;
  readonly #transfers = new Map<string, Transfer>();
  readonly #speeds = new Map<string, Speed>();

  constructor(needs: DeskNeeds) {
    this.#needs = needs;
  }

  /** Puts a file in line; with `upload` it goes on with what has arrived of it. */
  add(place: UploadPlace, purpose: UploadPurpose, file: File, upload: Upload | null = null): void {
    const entry: DeskEntry = {
      key: this.#needs.newKey(),
      place,
      purpose,
      file,
      upload,
      state: { is: "waiting" },
      sentBytes: upload ? Math.min(file.size, upload.uploaded.length * upload.partSize) : 0,
      part: null,
      bytesPerSecond: null,
    };
    this.entries.set([...this.entries.snapshot(), entry]);
    this.#next();
  }

  pause(key: string): void {
    this.#transfers.get(key)?.pause();
    this.#change(key, { state: { is: "paused" }, bytesPerSecond: null });
    this.#next();
  }

  /** After a pause, or after a failure: back in line, and on as soon as there is a place. */
  goOn(key: string): void {
    this.#change(key, { state: { is: "waiting" } });
    this.#next();
  }

  /** Gives the file up, and what has arrived of it. Throws RequestProblem when the server could not be told. */
  async cancel(key: string): Promise<void> {
    const entry = this.#entry(key);
    if (!entry) return;
    this.#transfers.get(key)?.stop();
    this.#drop(key);
    if (entry.upload) await this.#needs.cancel(entry.upload);
  }

  /** Nobody is signed in any more: nothing is sent, and what has arrived waits at the server. */
  clear(): void {
    for (const transfer of this.#transfers.values()) transfer.stop();
    this.#transfers.clear();
    this.#speeds.clear();
    this.entries.set([]);
  }

  #next(): void {
    const entries = this.entries.snapshot();
    const places = MAX_RUNNING - entries.filter(isRunning).length;
    const waiting = entries.filter(({ state }) => state.is === "waiting");
    for (const entry of waiting.slice(0, Math.max(0, places))) void this.#send(entry);
  }

  async #send(entry: DeskEntry): Promise<void> {
    const { key } = entry;
    this.#speeds.set(key, new Speed());
    this.#change(key, { state: { is: "preparing" } });
    try {
      const transfer = this.#transfers.get(key) ?? (await this.#make(entry));
      const now = this.#entry(key);
      if (now && isRunning(now)) transfer.go();
      else if (!now) transfer.stop();
    } catch (error) {
      // The part of the app that sends could not be loaded.
      this.#change(key, { state: { is: "failed", problem: asProblem(error) } });
      this.#next();
    }
  }

  async #make(entry: DeskEntry): Promise<Transfer> {
    const { key, file, place, purpose, upload } = entry;
    const job = { file, lessonId: place.lessonId, purpose, upload };
    const transfer = await this.#needs.makeTransfer(job, this.#eventsOf(entry));
    if (this.#entry(key)) this.#transfers.set(key, transfer);
    return transfer;
  }

  #eventsOf({ key, file: { size: total } }: DeskEntry): TransferEvents {
    let told = { part: 0, atMs: 0 };
    let silence: ReturnType<typeof setTimeout> | undefined;
    return {
      opened: (upload) => this.#opened(key, upload),
      step: (step) => {
        if (step !== "sending") this.#speeds.get(key)?.forget();
        this.#changeRunning(key, { state: { is: step }, bytesPerSecond: null });
      },
      progress: (sentBytes, part) => {
        clearTimeout(silence);
        silence = setTimeout(() => this.#changeRunning(key, { bytesPerSecond: null }), silentAfterMs);
        const atMs = this.#needs.now();
        if (part === told.part && atMs - told.atMs < tellEveryMs && sentBytes < total) return;
        told = { part, atMs };
        const bytesPerSecond = this.#speeds.get(key)?.after(sentBytes, atMs) ?? null;
        this.#changeRunning(key, { sentBytes, part, bytesPerSecond });
      },
      done: (upload) => void this.#done(key, upload),
      failed: (problem) => {
        this.#change(key, { state: { is: "failed", problem }, bytesPerSecond: null });
        this.#next();
      },
    };
  }

  /** Who was cancelled before the server had answered is not wanted there either. */
  #opened(key: string, upload: Upload): void {
    if (this.#entry(key)) this.#change(key, { upload });
    else {
      this.#needs.cancel(upload).catch((error: unknown) => {
        console.debug("An upload that nobody wants is left to expire", error);
      });
    }
  }

  async #done(key: string, upload: Upload): Promise<void> {
    const entry = this.#entry(key);
    try {
      if (entry) await this.#needs.arrived(entry, upload);
    } finally {
      this.#transfers.get(key)?.stop();
      this.#drop(key);
    }
  }

  #entry(key: string): DeskEntry | undefined {
    return this.entries.snapshot().find((entry) => entry.key === key);
  }

  #changeRunning(key: string, changes: Partial<DeskEntry>): void {
    const entry = this.#entry(key);
    if (entry && isRunning(entry)) this.#change(key, changes);
  }

  #change(key: string, changes: Partial<DeskEntry>): void {
    this.entries.set(
      this.entries.snapshot().map((entry) => (entry.key === key ? { ...entry, ...changes } : entry)),
    );
  }

  #drop(key: string): void {
    this.#transfers.delete(key);
    this.#speeds.delete(key);
    this.entries.set(this.entries.snapshot().filter((entry) => entry.key !== key));
    this.#next();
  }
}
