import { app } from "./app.ts";
import { createContainer } from "./container.ts";
import { newId } from "./platform/ids.ts";
import { createLogger } from "./platform/log.ts";
import { withTrace } from "./platform/trace.ts";
import { isDeadLetterQueue, type QueueMessage, receive } from "./queues.ts";
import { runSchedule } from "./schedules.ts";

export { CallRoom } from "../durable-objects/call-room/server.ts";
export { MatchQueue } from "../durable-objects/match-queue/server.ts";
export { RateLimiter } from "../durable-objects/rate-limiter/server.ts";
export { UserSession } from "../durable-objects/user-session/server.ts";
export { CallRecorder } from "./features/calls/call-recorder.ts";
export { VideoDesk } from "./features/media/video-desk.ts";
export { InboxReader } from "./features/notifications/inbox-reader.ts";

export default {
  fetch: app.fetch,

  async queue(batch, env, context) {
    const isLast = isDeadLetterQueue(batch.queue);
    for (const message of batch.messages) {
      const { body } = message;
      const messageId = "id" in body ? body.id : body.eventId;
      const requestId = ("id" in body ? body.requestId : null) ?? newId();
      await withTrace(requestId, async ({ databaseCost }) => {
        const log = createLogger({ messageId });
        const startedAt = Date.now();
        const outcome = await receive(body, createContainer({ env, context, log }), isLast);
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
} satisfies ExportedHandler<Env, QueueMessage>;
