import { z } from "zod";
import { idSchema, timestampSchema } from "./common.ts";

/** What happened; the client words it in the reader's language. `data` carries what the words need. */
export const notificationTypes = [
  "welcome",
  "new_device",
  "streak_milestone",
  "report_received",
  "warning",
  "practice_paused",
  "application_decided",
  "course_taken_out",
  "banned",
  "appeal_decided",
  "review_replied",
  "review_removed",
  "video_ready",
  "video_failed",
  "order_paid",
  "order_refunded",
  "refund_refused",
  "payment_failed",
] as const;
export const notificationTypeSchema = z
  .enum(notificationTypes)
  .meta({ id: "NotificationType", example: "streak_milestone" });
export type NotificationType = z.infer<typeof notificationTypeSchema>;

export const notificationSchema = z
  .object({
    id: idSchema,
    type: notificationTypeSchema,
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    createdAt: timestampSchema,
    readAt: timestampSchema.nullable(),
  })
  .meta({
    id: "Notification",
    example: {
      id: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11",
      type: "streak_milestone",
      data: { days: 7 },
      createdAt: "2026-11-21T09:30:00.000Z",
      readAt: null,
    },
  });
export type Notification = z.infer<typeof notificationSchema>;

export const notificationPageSchema = z
  .object({ items: z.array(notificationSchema), nextCursor: z.string().nullable(), unread: z.number().int() })
  .meta({ id: "NotificationPage" });
export type NotificationPage = z.infer<typeof notificationPageSchema>;
