import { z } from "zod";
import { idSchema } from "../common.ts";
import { videoFailureSchema, videoStates } from "../media/video.ts";
import { notificationSchema } from "../notifications.ts";
import { pingMessage, pongMessage } from "./protocol.ts";

export const presenceStates = ["idle", "searching", "in_call"] as const;

export const readMessage = z.strictObject({ type: z.literal("read"), id: idSchema });

export const inboxClientMessage = z.discriminatedUnion("type", [readMessage, pingMessage]);

export const helloMessage = z.object({
  type: z.literal("hello"),
  unread: z.int().nonnegative(),
  state: z.enum(presenceStates),
  roomId: idSchema.optional(),
});
export const notificationMessage = z.object({
  type: z.literal("notification"),
  notification: notificationSchema,
});
export const unreadMessage = z.object({ type: z.literal("unread"), count: z.int().nonnegative() });
/** How far a video of the instructor's has come; nothing is stored, `GET /lessons/{id}/media` tells the rest. */
export const videoMessage = z.object({
  type: z.literal("video"),
  lessonId: idSchema,
  videoId: idSchema,
  state: z.enum(videoStates),
  percent: z.int().min(0).max(100),
  failure: videoFailureSchema.nullable(),
});
export const sessionRevokedMessage = z.object({ type: z.literal("session_revoked") });
export const inboxErrorMessage = z.object({
  type: z.literal("error"),
  code: z.enum(["invalid_message", "internal"]),
  message: z.string(),
});

export const inboxServerMessage = z.discriminatedUnion("type", [
  helloMessage,
  notificationMessage,
  unreadMessage,
  videoMessage,
  sessionRevokedMessage,
  inboxErrorMessage,
  pongMessage,
]);

export type PresenceState = (typeof presenceStates)[number];
export type InboxClientMessage = z.infer<typeof inboxClientMessage>;
export type VideoMessage = z.infer<typeof videoMessage>;
export type InboxServerMessage = z.infer<typeof inboxServerMessage>;
