import { app } from "./app.ts";
import { createContainer } from "./container.ts";
import { eventHandlers } from "./event-handlers.ts";
import { createLogger } from "./platform/log.ts";
import { OutboxConsumer } from "./platform/outbox/consumer.ts";
import type { OutboxMessage } from "./platform/outbox/outbox.ts";
import { runSchedule } from "./schedules.ts";

export { CallRoom } from "../durable-objects/call-room/server.ts";
export { MatchQueue } from "../durable-objects/match-queue/server.ts";
export { RateLimiter } from "../durable-objects/rate-limiter/server.ts";
export { UserSession } from "../durable-objects/user-session/server.ts";
export { CallRecorder } from "./features/calls/call-recorder.ts";
export { InboxReader } from "./features/notifications/inbox-reader.ts";

export default {
  fetch: app.fetch,

  async queue(batch, env, context) {
    const isDeadLetter = batch.queue.includes("-dead");
    for (const message of batch.messages) {
      const { id, requestId } = message.body;
      const log = createLogger({ requestId, messageId: id });
      const services = createContainer({ env, context, log });
      const { db, clock } = services;
      const consumer = new OutboxConsumer({ db, clock, log, handlers: eventHandlers(services) });
      if (isDeadLetter) await consumer.giveUp(id);
      else if ((await consumer.handle(id)) === "retry") message.retry();
    }
  },

  async scheduled(event, env, context) {
    await runSchedule(event.cron, createContainer({ env, context }));
  },
} satisfies ExportedHandler<Env, OutboxMessage>;
