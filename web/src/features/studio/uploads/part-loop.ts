import type { Upload, UploadedPart } from "../../../../../src/contract/media/upload.ts";
import { RequestProblem, asProblem } from "../../../lib/api/problem.ts";
import type { Patience } from "./patience.ts";
import type { TransferEvents, TransferJob } from "./transfer.ts";
import type { UploadDoors } from "./upload-doors.ts";

const MAX_TRIES = 8;
/** They pass by themselves, or with a fresh address. */
const passing: readonly string[] = ["network", "unavailable", "rate_limited", "internal", "link_expired"];

type LoopEvents = Pick<TransferEvents, "opened" | "step" | "progress">;

/**
 * Sends the parts of one file that are missing, one after the other. What the storage calls a part is reported with
 * the request for the next address, so that whoever goes on later sends at most one part twice. Can be run again
 * after it was aborted or has failed: it goes on where it was.
 */
export class PartLoop {
  readonly #job: TransferJob;
  readonly #doors: UploadDoors;
  readonly #patience: Patience;
  readonly #events: LoopEvents;
  readonly #arrived = new Set<number>();
  #unreported: UploadedPart[] = [];
  #upload: Upload | null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    job: TransferJob,
    { doors, patience, events }: { doors: UploadDoors; patience: Patience; events: LoopEvents },
  ) {
    this.#job = job;
    this.#doors = doors;
    this.#patience = patience;
    this.#events = events;
    this.#upload = job.upload;
    this.#takeOver(job.upload);
  }

  /** Returns the upload once it is complete. Throws RequestProblem, or the signal's reason. */
  run(signal: AbortSignal): Promise<Upload> {
    // A request that a pause has left behind comes to its end first: nothing is opened or sent twice at once.
    const turn = this.#turn.then(() => this.#run(signal));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #run(signal: AbortSignal): Promise<Upload> {
    signal.throwIfAborted();
    const upload = await this.#opened(signal);
    await this.#sendMissing(upload, signal);
    try {
      return await this.#complete(upload, signal);
    } catch (error) {
      if (asProblem(error).code !== "upload_incomplete") throw error;
      // The server misses something that was thought to be there: it knows better.
      this.#arrived.clear();
      this.#takeOver(await this.#doors.read(upload.id));
      await this.#sendMissing(upload, signal);
      return this.#complete(upload, signal);
    }
  }

  async #opened(signal: AbortSignal): Promise<Upload> {
    if (this.#upload) return this.#upload;
    const { file, lessonId, purpose } = this.#job;
    this.#events.step("preparing");
    const upload = await this.#insist(signal, () =>
      this.#doors.start(lessonId, purpose, {
        filename: file.name,
        size: file.size,
        contentType: file.type.slice(0, 120),
      }),
    );
    this.#upload = upload;
    this.#events.opened(upload);
    return upload;
  }

  async #sendMissing(upload: Upload, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.#events.step("sending");
    for (let number = 1; number <= upload.partCount; number += 1) {
      if (this.#arrived.has(number)) continue;
      this.#tell(upload, number, 0);
      await this.#insist(signal, () => this.#sendPart(upload, number, signal));
      this.#tell(upload, number, 0);
    }
  }

  async #sendPart(upload: Upload, number: number, signal: AbortSignal): Promise<void> {
    const reported = this.#unreported;
    const { parts } = await this.#doors.parts(upload.id, { uploaded: reported, wanted: [number] });
    this.#unreported = this.#unreported.filter((part) => !reported.includes(part));
    signal.throwIfAborted();
    const url = parts.find((part) => part.number === number)?.url;
    if (url === undefined) {
      throw new RequestProblem({ code: "unreadable", message: `No address for part ${number}` });
    }
    const start = (number - 1) * upload.partSize;
    const bytes = this.#job.file.slice(start, start + sizeOf(upload, number));
    const etag = await this.#doors.put(url, bytes, {
      signal,
      onProgress: (sent) => this.#tell(upload, number, Math.min(sent, bytes.size)),
    });
    this.#arrived.add(number);
    this.#unreported.push({ number, etag });
  }

  #complete(upload: Upload, signal: AbortSignal): Promise<Upload> {
    return this.#insist(signal, () => {
      this.#events.step("finishing");
      return this.#doors.complete(upload.id, this.#unreported);
    });
  }

  /** Tries until it works, as long as what is in the way is something that passes. */
  async #insist<Result>(signal: AbortSignal, action: () => Promise<Result>): Promise<Result> {
    for (let tries = 0; ; tries += 1) {
      signal.throwIfAborted();
      try {
        return await action();
      } catch (error) {
        signal.throwIfAborted();
        const { code } = asProblem(error);
        const isNetwork = code === "network";
        if (!passing.includes(code) || (tries >= MAX_TRIES && !isNetwork)) throw error;
        this.#events.step(isNetwork ? "offline" : "retrying");
        await this.#patience.rest(tries, signal);
        this.#events.step("sending");
      }
    }
  }

  #takeOver(upload: Upload | null): void {
    for (const { number } of upload?.uploaded ?? []) this.#arrived.add(number);
    this.#unreported = this.#unreported.filter(({ number }) => this.#arrived.has(number));
  }

  #tell(upload: Upload, part: number, sentOfPart: number): void {
    let bytes = this.#arrived.has(part) ? 0 : sentOfPart;
    for (const number of this.#arrived) bytes += sizeOf(upload, number);
    this.#events.progress(bytes, part);
  }
}

/** Bytes of a part. */
function sizeOf({ size, partSize, partCount }: Upload, number: number): number {
  return number < partCount ? partSize : size - partSize * (partCount - 1);
}
