import type { Container } from "./container.ts";
import { eventHandlers } from "./event-handlers.ts";
import { OutboxConsumer } from "./platform/outbox/consumer.ts";
import type { OutboxMessage } from "./platform/outbox/outbox.ts";
import type { WebhookMessage } from "./platform/webhooks/webhook-event.ts";

/** What travels in the queues that this Worker consumes: events of our own, and what outside services told us. */
export type QueueMessage = OutboxMessage | WebhookMessage;

/** Where messages end that failed too often. */
export function isDeadLetterQueue(queue: string): boolean {
  return queue.includes("-dead");
}

/** Handles one message; with `isLast`, only notes that it has failed for good. */
export async function receive(
  message: QueueMessage,
  services: Container,
  isLast: boolean,
): Promise<"done" | "gave_up" | "retry"> {
  const { db, clock, log, faults, webhooks } = services;
  if ("provider" in message) return isLast ? webhooks.giveUp(message) : webhooks.handle(message);
  const consumer = new OutboxConsumer({ db, clock, log, faults, handlers: eventHandlers(services) });
  return isLast ? consumer.giveUp(message.id) : consumer.handle(message.id);
}
