import type { Clock } from "../clock.ts";
import type { Faults } from "../faults.ts";
import { summariseFault } from "../log.ts";
import type { WebhookMessage, WebhookProvider } from "./webhook-event.ts";
import type { WebhookEventRow, WebhookEventsRepository } from "./webhook-events.repository.ts";

/**
 * `ignored`: none of our business. `manual`: nothing here can decide it, so a person has to. `later`: about something that is
 * not known yet; when it never is, a person looks at it.
 */
export type WebhookOutcome = "processed" | "ignored" | "manual" | "later";

/** What each service's events come to. Events come in any order and repeatedly, so handlers ask the service how things stand. */
export type WebhookHandlers = {
  readonly [P in WebhookProvider]: (event: WebhookEventRow) => Promise<WebhookOutcome>;
};

const FORGOTTEN_AFTER_MS = 30_000;
const KEEP_PAYLOADS_MS = 30 * 24 * 60 * 60_000;
const SWEPT_AT_ONCE = 100;

interface Dependencies {
  repository: WebhookEventsRepository;
  queue: Pick<Queue<WebhookMessage>, "sendBatch">;
  handlers: WebhookHandlers;
  faults: Faults;
  clock: Clock;
}

/** Works off the events that the webhooks Worker has kept. */
export class WebhookConsumer {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** `retry`: it failed and waits. Never throws: the words of a fault would reach the log as they are. */
  async handle(message: WebhookMessage): Promise<"done" | "retry"> {
    const { repository, handlers, faults, clock } = this.#deps;
    const fields = { provider: message.provider, eventId: message.eventId };
    try {
      const event = await repository.take(message, clock.now());
      if (event === undefined) return "done";
      try {
        const outcome = await handlers[event.provider](event);
        if (outcome === "later") {
          await repository.noteFault(event, "About something that is not known here");
          return "retry";
        }
        await repository.finish(event, outcome, clock.now());
        return "done";
      } catch (fault) {
        faults.note("webhook.failed", { fault, place: `${event.provider} ${event.type}`, fields });
        await repository.noteFault(event, summariseFault(fault));
        return "retry";
      }
    } catch (fault) {
      faults.note("webhook.unreachable", { fault, place: "webhooks", fields });
      return "retry";
    }
  }

  /** It has failed for the last time: a person looks at it. */
  async giveUp(message: WebhookMessage): Promise<"gave_up" | "retry"> {
    const { repository, faults, clock } = this.#deps;
    try {
      await repository.finish(message, "manual", clock.now());
      return "gave_up";
    } catch (fault) {
      faults.note("webhook.unreachable", { fault, place: "webhooks", fields: { eventId: message.eventId } });
      return "retry";
    }
  }

  /** Forgets the words of what was done 30 days ago. */
  async prune(): Promise<void> {
    const { repository, clock } = this.#deps;
    await repository.forgetPayloads(clock.now() - KEEP_PAYLOADS_MS);
  }

  /** Hands out again what was kept and never reached the queue, or was lost from it. Returns how many. */
  async sweep(): Promise<number> {
    const { repository, queue, clock } = this.#deps;
    const now = clock.now();
    const forgotten = await repository.listForgotten(now - FORGOTTEN_AFTER_MS, now, SWEPT_AT_ONCE);
    if (forgotten.length > 0) await queue.sendBatch(forgotten.map((body) => ({ body })));
    return forgotten.length;
  }
}
