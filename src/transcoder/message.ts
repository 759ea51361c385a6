import { z } from "zod";
import type { TranscodeMessage } from "../platform/video/transcode.ts";

const messageSchema: z.ZodType<TranscodeMessage> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("process"), assetId: z.string() }),
  z.object({ kind: z.literal("discard"), providerId: z.string() }),
]);

/** The message, or null for what is none: an older or newer Worker may have sent it. */
export function parseMessage(body: unknown): TranscodeMessage | null {
  const parsed = messageSchema.safeParse(body);
  return parsed.success ? parsed.data : null;
}
