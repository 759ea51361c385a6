import type { VideoProviderName } from "../contract/media/video.ts";
import type { Clock } from "../platform/clock.ts";
import { describeFault, type Logger } from "../platform/log.ts";
import type { VideoDesk } from "../platform/video/transcode.ts";
import { parseMessage } from "./message.ts";
import type { VideoProvider } from "./video-provider.ts";
import { VideoUnwanted } from "./video-unwanted.ts";
import { VideoRefused } from "./video-refused.ts";

export type Providers = Readonly<Record<VideoProviderName, VideoProvider>>;

type Outcome = "done" | "retry";

/** Does what messages of the queue ask for, one at a time. Nothing is thrown: a fault's words may hold an address. */
export class TranscodeConsumer {
  readonly #desk: VideoDesk;
  readonly #providers: Providers;
  readonly #clock: Clock;
  readonly #log: Logger;

  constructor(options: { desk: VideoDesk; providers: Providers; clock: Clock; log: Logger }) {
    this.#desk = options.desk;
    this.#providers = options.providers;
    this.#clock = options.clock;
    this.#log = options.log;
  }

  /** `retry` when what went wrong may pass. A message that is none is done. */
  async handle(body: unknown): Promise<Outcome> {
    return this.#perform(body, {
      process: (assetId) => this.#process(assetId),
      // Only Stream keeps something that the api Worker cannot delete itself.
      discard: (providerId) => this.#providers.stream.discard(providerId),
    });
  }

  /** For a message that failed for the last time. */
  async giveUp(body: unknown): Promise<Outcome> {
    return this.#perform(body, {
      process: async (assetId) => {
        await this.#desk.report({ assetId, report: { kind: "failed", failure: "processing_failed" } });
        this.#log.error("transcode.gave_up", { assetId });
      },
      discard: async (providerId) => this.#log.error("transcode.not_discarded", { providerId }),
    });
  }

  async #perform(
    body: unknown,
    acts: Readonly<Record<"process" | "discard", (id: string) => Promise<void>>>,
  ): Promise<Outcome> {
    const message = parseMessage(body);
    if (message === null) {
      this.#log.error("transcode.unknown_message");
      return "done";
    }
    const id = message.kind === "process" ? message.assetId : message.providerId;
    try {
      await acts[message.kind](id);
      return "done";
    } catch (fault) {
      this.#log.error("transcode.failed", { kind: message.kind, id, cause: describeFault(fault) });
      return "retry";
    }
  }

  async #process(assetId: string): Promise<void> {
    const job = await this.#desk.take({ assetId });
    if (job === null) {
      this.#log.info("transcode.nothing_to_do", { assetId });
      return;
    }
    const startedAt = this.#clock.now();
    const told = { assetId, provider: job.provider, sizeBytes: job.sizeBytes };
    try {
      await this.#providers[job.provider].process(job, async (report) => {
        const { isWanted } = await this.#desk.report({ assetId, report });
        if (!isWanted) throw new VideoUnwanted();
      });
    } catch (fault) {
      if (fault instanceof VideoUnwanted) {
        this.#log.info("transcode.unwanted", told);
        return;
      }
      if (!(fault instanceof VideoRefused)) {
        await this.#desk.report({ assetId, report: { kind: "postponed" } });
        throw fault;
      }
      this.#log.info("transcode.refused", { ...told, failure: fault.failure });
      await this.#desk.report({ assetId, report: { kind: "failed", failure: fault.failure } });
      return;
    }
    this.#log.info("transcode.done", { ...told, durationMs: this.#clock.now() - startedAt });
  }
}
