import { z } from "zod";
import { idSchema, levels, levelSchema, timestampSchema } from "../common.ts";
import { topicSlugSchema } from "../users.ts";
import { iceServersSchema } from "./ice.ts";
import { pingMessage, pongMessage } from "./protocol.ts";

/** The four queues a learner can search in; `all` takes a partner of any level. */
export const matchLevels = ["all", ...levels] as const;
export const matchLevelSchema = z.enum(matchLevels);

export const callRoleSchema = z.enum(["caller", "receiver"]);

/** What a learner sees of the person at the other end. */
export const partnerSchema = z.object({
  id: idSchema,
  displayName: z.string(),
  avatarUrl: z.string().nullable(),
  level: levelSchema,
  nativeLanguage: z.string().nullable(),
  country: z.string().nullable(),
});

export const findPartnerMessage = z.strictObject({
  type: z.literal("find_partner"),
  topic: topicSlugSchema.optional(),
  resumeToken: z.string().max(2048).optional(),
});
export const cancelSearchMessage = z.strictObject({ type: z.literal("cancel_search") });

export const matchClientMessage = z.discriminatedUnion("type", [
  findPartnerMessage,
  cancelSearchMessage,
  pingMessage,
]);

/** Seconds a search like this one took lately; null until 20 searches were measured. */
export const waitEstimateSchema = z.object({ p50: z.number(), p90: z.number() }).nullable();

export const matchErrorCodes = [
  "account_banned",
  "profile_incomplete",
  "already_searching",
  "already_in_call",
  "invalid_message",
  "internal",
] as const;

export const searchingMessage = z.object({
  type: z.literal("searching"),
  resumeToken: z.string(),
  position: z.int().positive(),
  estimatedWait: waitEstimateSchema,
});
export const matchFoundMessage = z.object({
  type: z.literal("match_found"),
  roomId: idSchema,
  role: callRoleSchema,
  polite: z.boolean(),
  partner: partnerSchema,
  topic: z.string().nullable(),
  iceServers: iceServersSchema,
  expiresAt: timestampSchema,
});
export const partnerCancelledMessage = z.object({ type: z.literal("partner_cancelled") });
export const matchErrorMessage = z.object({
  type: z.literal("error"),
  code: z.enum(matchErrorCodes),
  message: z.string(),
});

export const matchServerMessage = z.discriminatedUnion("type", [
  searchingMessage,
  matchFoundMessage,
  partnerCancelledMessage,
  matchErrorMessage,
  pongMessage,
]);

export type MatchLevel = z.infer<typeof matchLevelSchema>;
export type CallRole = z.infer<typeof callRoleSchema>;
export type Partner = z.infer<typeof partnerSchema>;
export type WaitEstimate = z.infer<typeof waitEstimateSchema>;
export type MatchErrorCode = (typeof matchErrorCodes)[number];
export type MatchClientMessage = z.infer<typeof matchClientMessage>;
export type MatchServerMessage = z.infer<typeof matchServerMessage>;
