import { z } from "zod";
import { endedByValues } from "../calls.ts";
import { idSchema, timestampSchema } from "../common.ts";
import { iceServersSchema } from "./ice.ts";
import { callRoleSchema, partnerSchema } from "./match.ts";
import { pingMessage, pongMessage } from "./protocol.ts";
import { CHAT_MAX_CHARACTERS } from "../limits.ts";

/** An offer or answer stays well below the frame limit. */
const sdpSchema = z.string().min(1).max(60_000);

/** Counts up with every offer that starts a negotiation, so that late messages can be told apart. */
const generationSchema = z.int().nonnegative().max(1_000_000);

/** `RTCIceCandidateInit` (W3C WebRTC 1.0). */
export const iceCandidateSchema = z.strictObject({
  candidate: z.string().max(4096),
  sdpMid: z.string().max(256).nullable().optional(),
  sdpMLineIndex: z.int().nonnegative().max(1024).nullable().optional(),
  usernameFragment: z.string().max(256).nullable().optional(),
});

export const joinRoomMessage = z.strictObject({ type: z.literal("join_room") });
export const webrtcOfferMessage = z.strictObject({
  type: z.literal("webrtc_offer"),
  sdp: sdpSchema,
  generation: generationSchema,
});
export const webrtcAnswerMessage = z.strictObject({
  type: z.literal("webrtc_answer"),
  sdp: sdpSchema,
  generation: generationSchema,
});
/** `candidate: null` says that there are no more candidates of this generation. */
export const webrtcIceMessage = z.strictObject({
  type: z.literal("webrtc_ice"),
  candidate: iceCandidateSchema.nullable(),
  generation: generationSchema,
});
export const sendChatMessage = z.strictObject({
  type: z.literal("chat"),
  text: z.string().trim().min(1).max(CHAT_MAX_CHARACTERS),
});
export const mediaStateMessage = z.strictObject({
  type: z.literal("media_state"),
  audio: z.boolean(),
  video: z.boolean(),
  screen: z.boolean(),
});
export const qualityMessage = z.strictObject({
  type: z.literal("quality"),
  rttMs: z.number().nonnegative().max(600_000),
  jitterMs: z.number().nonnegative().max(600_000),
  lossPct: z.number().min(0).max(100),
  relayed: z.boolean(),
});
export const refreshIceMessage = z.strictObject({ type: z.literal("refresh_ice") });
export const endCallMessage = z.strictObject({ type: z.literal("end_call") });

export const roomClientMessage = z.discriminatedUnion("type", [
  joinRoomMessage,
  webrtcOfferMessage,
  webrtcAnswerMessage,
  webrtcIceMessage,
  sendChatMessage,
  mediaStateMessage,
  qualityMessage,
  refreshIceMessage,
  endCallMessage,
  pingMessage,
]);

export const peerSchema = z.object({
  ...partnerSchema.shape,
  role: callRoleSchema,
  joined: z.boolean(),
});

export const peerLeftReasons = ["ended", "disconnected", "no_show", "timeout", "banned"] as const;
export const roomErrorCodes = ["invalid_message", "rate_limited", "not_joined"] as const;

export const joinedMessage = z.object({
  type: z.literal("joined"),
  sessionId: idSchema,
  role: callRoleSchema,
  polite: z.boolean(),
  peers: z.array(peerSchema),
  topic: z.string().nullable(),
  prompts: z.array(z.string()),
  iceServers: iceServersSchema,
  endsAt: timestampSchema,
});
export const peerJoinedMessage = z.object({ type: z.literal("peer_joined"), role: callRoleSchema });
export const chatMessage = z.object({
  type: z.literal("chat"),
  from: callRoleSchema,
  text: z.string(),
  at: timestampSchema,
});
export const peerReconnectingMessage = z.object({
  type: z.literal("peer_reconnecting"),
  graceSeconds: z.int().positive(),
});
export const peerReconnectedMessage = z.object({ type: z.literal("peer_reconnected") });
export const iceServersMessage = z.object({
  type: z.literal("ice_servers"),
  iceServers: iceServersSchema,
});
export const timeWarningMessage = z.object({
  type: z.literal("time_warning"),
  endsAt: timestampSchema,
});
export const peerLeftMessage = z.object({
  type: z.literal("peer_left"),
  reason: z.enum(peerLeftReasons),
});
/** `durationSeconds` is null when the two were never in the room together. */
export const callEndedMessage = z.object({
  type: z.literal("call_ended"),
  sessionId: idSchema,
  durationSeconds: z.int().nonnegative().nullable(),
  endedBy: z.enum(endedByValues),
  canRate: z.boolean(),
});
export const roomErrorMessage = z.object({
  type: z.literal("error"),
  code: z.enum(roomErrorCodes),
  message: z.string(),
});

export const roomServerMessage = z.discriminatedUnion("type", [
  joinedMessage,
  peerJoinedMessage,
  webrtcOfferMessage,
  webrtcAnswerMessage,
  webrtcIceMessage,
  chatMessage,
  mediaStateMessage,
  peerReconnectingMessage,
  peerReconnectedMessage,
  iceServersMessage,
  timeWarningMessage,
  peerLeftMessage,
  callEndedMessage,
  roomErrorMessage,
  pongMessage,
]);

export type Peer = z.infer<typeof peerSchema>;
export type RoomErrorCode = (typeof roomErrorCodes)[number];
export type PeerLeftReason = (typeof peerLeftReasons)[number];
export type RoomClientMessage = z.infer<typeof roomClientMessage>;
export type RoomServerMessage = z.infer<typeof roomServerMessage>;
