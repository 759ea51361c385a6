import { z } from "zod";
import { idSchema } from "../common.ts";

export const ticketScopes = ["match", "room", "inbox"] as const;

/** What `POST /api/v1/realtime/tickets` takes; `roomId` belongs to scope `room` alone. */
export const ticketRequestSchema = z.discriminatedUnion("scope", [
  z.strictObject({ scope: z.literal("match") }),
  z.strictObject({ scope: z.literal("room"), roomId: idSchema }),
  z.strictObject({ scope: z.literal("inbox") }),
]);

/** A ticket opens one socket, once, within `expiresIn` seconds. */
export const ticketResponseSchema = z.object({ ticket: z.string(), expiresIn: z.int() });

export const ticketSeconds = 30;

export type TicketScope = (typeof ticketScopes)[number];
export type TicketRequest = z.infer<typeof ticketRequestSchema>;
export type TicketResponse = z.infer<typeof ticketResponseSchema>;
