import { systemClock } from "../platform/clock.ts";
import { createLogger } from "../platform/log.ts";
import type { TranscoderBindings } from "./bindings.ts";
import { TranscodeConsumer } from "./consumer.ts";
import { PackagingProvider } from "./packaging/packaging-provider.ts";
import { StreamProvider } from "./stream/stream-provider.ts";

/** A bucket or a provider that is down is asked again after this, and later each time. */
const RETRY_AFTER_SECONDS = 10;

export default {
  async queue(batch, env) {
    const isDeadLetter = batch.queue.includes("-dead");
    for (const message of batch.messages) {
      const consumer = new TranscodeConsumer({
        desk: env.DESK,
        providers: {
          r2: new PackagingProvider(env.MEDIA_PRIVATE, systemClock),
          stream: new StreamProvider(env.STREAM),
        },
        clock: systemClock,
        log: createLogger({ messageId: message.id, attempt: message.attempts }),
      });
      const outcome = await (isDeadLetter ? consumer.giveUp(message.body) : consumer.handle(message.body));
      if (outcome === "done") message.ack();
      else message.retry({ delaySeconds: RETRY_AFTER_SECONDS * message.attempts });
    }
  },
} satisfies ExportedHandler<TranscoderBindings>;
