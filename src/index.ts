import { app } from "./app.ts";
import { createContainer } from "./container.ts";
import { eventHandlers } from "./event-handlers.ts";
import { newId } from "./platform/ids.ts";
import { createLogger } from "./platform/log.ts";
import { OutboxConsumer } from "./platform/outbox/consumer.ts";
import type { OutboxMessage } from "./platform/outbox/outbox.ts";
import { withTrace } from "./platform/trace.ts";
import { runSchedule } from "./schedules.ts";

export { CallRoom } from "../durable-objects/call-room/server.ts";
export { MatchQueue } from "../durable-objects/match-queue/server.ts";
export { RateLimiter } from "../durable-objects/rate-limiter/server.ts";
export { UserSession } from "../durable-objects/user-session/server.ts";
export { VideoDesk } from "./features/media/video-desk.ts";
export { CallRecorder } from "./features/calls/call-recorder.ts";
export { InboxReader } from "./features/notifications/inbox-reader.ts";

export default {
  fetch: app.fetch,

  async queue(batch, env, context) {
    const isDeadLetter = batch.queue.includes("-dead");
    for (const message of batch.messages) {
      const { id, requestId } = message.body;
      await withTrace(requestId ?? id, async ({ databaseCost }) => {
        const log = createLogger({ messageId: id });
        const services = createContainer({ env, context, log });
        const { db, clock, faults } = services;
        const handlers = eventHandlers(services);
        const consumer = new OutboxConsumer({ db, clock, log, faults, handlers });
        const startedAt = Date.now();
        const outcome = await (isDeadLetter ? consumer.giveUp(id) : consumer.handle(id));
        if (outcome === "retry") message.retry();
        log.info("message", { outcome, durationMs: Date.now() - startedAt, ...databaseCost.fields });
      });
    }
  },

  async scheduled(event, env, context) {
    await withTrace(newId(), async ({ databaseCost }) => {
      const services = createContainer({ env, context });
      const startedAt = Date.now();
      await runSchedule(event.cron, services);
      const durationMs = Date.now() - startedAt;
      services.log.info("schedule", { cron: event.cron, durationMs, ...databaseCost.fields });
    });
  },
} satisfies ExportedHandler<Env, OutboxMessage>;
