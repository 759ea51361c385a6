import type { ListOf } from "../../contract/admin/common.ts";
import type { AdminWebhookEvent, AdminWebhookEventsQuery } from "../../contract/admin/webhook-events.ts";
import type { Page } from "../../contract/common.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { GuardFailedError, type Guarded, type Statement } from "../../platform/db/guarded-batch.ts";
import { readPage } from "../../platform/db/page.ts";
import type { Defer } from "../../platform/defer.ts";
import type { WebhookMessage } from "../../platform/webhooks/webhook-event.ts";
import type {
  WebhookEventRow,
  WebhookEventsRepository,
} from "../../platform/webhooks/webhook-events.repository.ts";
import type { AdminActor } from "./admin-actor.ts";
import { eventIsNotWaiting, noSuchEvent } from "./admin.errors.ts";
import type { AuditService } from "./audit.service.ts";

interface Dependencies {
  repository: WebhookEventsRepository;
  queue: Pick<Queue<WebhookMessage>, "send">;
  audit: AuditService;
  cursors: Cursors;
  clock: Clock;
  defer: Defer;
}

/** What outside services told us; an administrator looks after what nothing here could decide. */
export class AdminWebhookEventsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async list(query: ListOf<AdminWebhookEventsQuery>): Promise<Page<AdminWebhookEvent>> {
    const { repository, cursors } = this.#deps;
    return readPage({
      query,
      list: `admin:webhook-events:${query.status}:${query.sort}`,
      cursors,
      read: (limit, after) => repository.list(query, limit, after),
      position: (row) => ({ value: row.receivedAt, id: nameOf(row) }),
      toItem: toAdminEvent,
    });
  }

  /**
   * Hands it out again, as if it had just come; what is lost on the way to the queue is swept up within a minute.
   * @throws AppError `not_found`, `conflict` unless it waits for a person
   */
  async retry(actor: AdminActor, { provider, eventId }: WebhookMessage): Promise<void> {
    const { repository, queue, clock, defer } = this.#deps;
    const which = { provider, eventId };
    await this.#decide(actor, which, {
      action: "webhook.retry",
      status: "pending",
      write: repository.retry(which, clock.now()),
    });
    defer(queue.send(which));
  }

  /** @throws AppError `not_found`, `conflict` unless it waits for a person */
  async dismiss(actor: AdminActor, { provider, eventId }: WebhookMessage): Promise<void> {
    const { repository, clock } = this.#deps;
    const which = { provider, eventId };
    await this.#decide(actor, which, {
      action: "webhook.dismiss",
      status: "ignored",
      write: repository.dismiss(which, clock.now()),
    });
  }

  async #decide(
    actor: AdminActor,
    which: WebhookMessage,
    decision: { action: "webhook.retry" | "webhook.dismiss"; status: "pending" | "ignored"; write: Guarded },
  ): Promise<void> {
    const { repository, audit } = this.#deps;
    const { action, status, write } = decision;
    const event = await repository.find(which);
    if (event === undefined) throw noSuchEvent();
    const { type, attempts, lastError } = event;
    const steps: (Statement | Guarded)[] = [
      write,
      audit.entry(actor, {
        action,
        subject: nameOf(event),
        before: { status: event.status, type, attempts, lastError },
        after: { status },
      }),
    ];
    try {
      await repository.commit(steps);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw eventIsNotWaiting();
      throw fault;
    }
  }
}

/** In the audit log and in cursors. */
const nameOf = ({ provider, eventId }: WebhookMessage) => `${provider} ${eventId}`;

function toAdminEvent(row: WebhookEventRow): AdminWebhookEvent {
  const { provider, eventId, type, status, attempts, lastError, payload, receivedAt, processedAt } = row;
  return {
    provider,
    eventId,
    type,
    status,
    attempts,
    lastError,
    payload,
    receivedAt: new Date(receivedAt).toISOString(),
    processedAt: processedAt === null ? null : new Date(processedAt).toISOString(),
  };
}
