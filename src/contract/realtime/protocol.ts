import { z } from "zod";

/** Subprotocol that every realtime socket selects. */
export const realtimeProtocol = "parley.v1";

/** Prefix of the second subprotocol, which carries the one-use ticket. */
export const ticketProtocolPrefix = "ticket.";

/** The runtime answers this exact text by itself, so an idle socket never wakes its object. */
export const pingFrame = '{"type":"ping"}';
export const pongFrame = '{"type":"pong"}';

/** How often a client sends `pingFrame`. */
export const pingIntervalMs = 10_000;

export const frameLimits = {
  maxBytes: 64 * 1024,
  perSecond: 60,
  perMinute: 600,
  invalidPerMinute: 5,
} as const;

export const pingMessage = z.strictObject({ type: z.literal("ping") });
export const pongMessage = z.strictObject({ type: z.literal("pong") });
