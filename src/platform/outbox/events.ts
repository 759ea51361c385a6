import { z } from "zod";

/** The domain events: every topic of the outbox and the shape of its payload. */
export const eventSchemas = {
  "user.created": z.object({ userId: z.string(), displayName: z.string() }),
  "user.login": z.object({
    userId: z.string(),
    sessionId: z.string(),
    platform: z.string(),
    deviceName: z.string().nullable(),
    isNewDevice: z.boolean(),
  }),
  "user.banned": z.object({ userId: z.string(), until: z.number().nullable() }),
  "sessions.revoked": z.object({ userId: z.string(), sessionIds: z.array(z.string()) }),
  "user.blocked": z.object({ userId: z.string(), blockedId: z.string() }),
  "call.ended": z.object({ userId: z.string(), roomId: z.string(), isFirstOfDay: z.boolean() }),
  "report.created": z.object({
    reportId: z.string(),
    reporterId: z.string(),
    reportedId: z.string(),
    sessionId: z.string().nullable(),
  }),
} as const;

export type Topic = keyof typeof eventSchemas;
export type EventPayload<T extends Topic> = z.infer<(typeof eventSchemas)[T]>;

export function isTopic(topic: string): topic is Topic {
  return Object.hasOwn(eventSchemas, topic);
}
