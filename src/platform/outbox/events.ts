import { z } from "zod";
import { oauthProviders } from "../../contract/connected-accounts.ts";
import { platforms } from "../../contract/auth.ts";
import { mailLocales } from "../mail/mail-kinds.ts";

/** The domain events: every topic of the outbox and the shape of its payload. */
export const eventSchemas = {
  "user.created": z.object({ userId: z.string(), displayName: z.string() }),
  "user.login": z.object({
    userId: z.string(),
    sessionId: z.string(),
    platform: z.enum(platforms),
    deviceName: z.string().nullable(),
    country: z.string().nullable().default(null),
    isNewDevice: z.boolean(),
    at: z.number(),
  }),
  "user.password_changed": z.object({ userId: z.string(), at: z.number() }),
  /** Another way into the account, or one less. */
  "user.security_changed": z.discriminatedUnion("change", [
    z.object({
      change: z.enum(["passkey_added", "passkey_removed"]),
      userId: z.string(),
      name: z.string(),
      at: z.number(),
    }),
    z.object({
      change: z.literal("account_connected"),
      userId: z.string(),
      provider: z.enum(oauthProviders),
      at: z.number(),
    }),
  ]),
  /** A code or link to be mailed; its secret follows from the id. */
  "mail.code": z.object({ codeId: z.string(), locale: z.enum(mailLocales) }),
  "user.deletion_scheduled": z.object({ userId: z.string(), dueAt: z.number() }),
  "user.erased": z.object({ userId: z.string() }),
  "avatar.replaced": z.object({ key: z.string() }),
  "export.requested": z.object({ exportId: z.string() }),
  "export.ready": z.object({ userId: z.string(), expiresAt: z.number() }),
  "user.banned": z.object({ userId: z.string(), until: z.number().nullable() }),
  "sessions.revoked": z.object({ userId: z.string(), sessionIds: z.array(z.string()) }),
  "user.unbanned": z.object({ userId: z.string() }),
  "appeal.decided": z.object({ userId: z.string(), isGranted: z.boolean() }),
  "user.warned": z.object({ userId: z.string(), reason: z.string() }),
  "user.practice_paused": z.object({ userId: z.string(), until: z.number(), reason: z.string() }),
  "application.decided": z.object({ userId: z.string(), isApproved: z.boolean() }),
  "user.blocked": z.object({ userId: z.string(), blockedId: z.string() }),
  "call.ended": z.object({ userId: z.string(), roomId: z.string(), isFirstOfDay: z.boolean() }),
  /** What the catalogue shows of it may be different now. */
  "course.changed": z.object({ courseId: z.string() }),
  /** An administrator has made it a draft again. */
  "course.taken_out": z.object({
    userId: z.string(),
    courseId: z.string(),
    title: z.string(),
    reason: z.string(),
  }),
  "thumbnail.replaced": z.object({ key: z.string() }),
  "video.uploaded": z.object({ assetId: z.string() }),
  "video.ready": z.object({
    userId: z.string(),
    courseId: z.string(),
    lessonId: z.string(),
    lessonTitle: z.string(),
  }),
  "video.failed": z.object({
    userId: z.string(),
    courseId: z.string(),
    lessonId: z.string(),
    lessonTitle: z.string(),
  }),
  /** Nothing names these any more: whatever is below the folders, single objects, what providers keep, uploads that go on. */
  "media.discarded": z.object({
    folders: z.array(z.string()),
    keys: z.array(z.string()),
    providerIds: z.array(z.string()),
    uploads: z.array(z.object({ key: z.string(), multipartId: z.string() })),
  }),
  "order.paid": z.object({ orderId: z.string() }),
  /** In part or whole. */
  "order.refunded": z.object({ orderId: z.string(), amount: z.number() }),
  /** Its money went back, so what a plan had begun ends. */
  "order.closed": z.object({ orderId: z.string() }),
  "refund.requested": z.object({ refundId: z.string() }),
  "refund.refused": z.object({ orderId: z.string(), reason: z.string() }),
  "subscription.began": z.object({ orderId: z.string() }),
  /** A payment for the next period failed; it stays open until then (ms). */
  "subscription.past_due": z.object({ subscriptionId: z.string(), graceEndsAt: z.number() }),
  "search.rebuild": z.object({ after: z.string().nullable() }),
  "review.replied": z.object({ userId: z.string(), courseTitle: z.string(), courseSlug: z.string() }),
  "review.removed": z.object({ userId: z.string(), courseTitle: z.string(), courseSlug: z.string() }),
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
