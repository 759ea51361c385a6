import { z } from "zod";
import { idSchema } from "../../contract/common.ts";
import {
  type TicketRequest,
  type TicketResponse,
  ticketScopes,
  ticketSeconds,
} from "../../contract/realtime/ticket.ts";
import type { SignedTokens } from "../../platform/auth/signed-token.ts";
import type { SanctionsService } from "../safety/sanctions.service.ts";
import type { Authenticator } from "../../platform/http/platform-env.ts";
import { badTicket, noCredentials } from "./matchmaking.errors.ts";

const claimsSchema = z.object({
  scope: z.enum(ticketScopes),
  sessionId: idSchema,
  roomId: idSchema.optional(),
});

/** Who opens a socket, and with what. */
export interface SocketCaller {
  userId: string;
  sessionId: string;
  ticket: { jti: string; expiresAt: number } | null;
}

/** What came with an upgrade request. */
export interface SocketCredentials {
  ticket: string | null;
  bearer: string | null;
}

/** Tickets: what a browser opens a socket with, so that no credential ever stands in an address. */
export class TicketsService {
  readonly #signedTokens: SignedTokens;
  readonly #authenticator: Authenticator;

  readonly #sanctions: SanctionsService;

  constructor(options: {
    signedTokens: SignedTokens;
    authenticator: Authenticator;
    sanctions: SanctionsService;
  }) {
    this.#signedTokens = options.signedTokens;
    this.#authenticator = options.authenticator;
    this.#sanctions = options.sanctions;
  }

  /** @throws AppError `practice_paused`, told here because a browser cannot read why an upgrade was refused */
  async issue(owner: { userId: string; sessionId: string }, request: TicketRequest): Promise<TicketResponse> {
    const { userId: subject, sessionId } = owner;
    if (request.scope === "match") await this.#sanctions.refusePaused(subject);
    const claims = { ...request, sessionId };
    const ticket = await this.#signedTokens.sign({
      purpose: "ticket",
      subject,
      ttlSeconds: ticketSeconds,
      claims,
    });
    return { ticket, expiresIn: ticketSeconds };
  }

  /**
   * Who opens a socket of this scope. That a ticket works once is UserSession's to know.
   * @throws AppError `unauthenticated`, `token_expired`, `account_banned`
   */
  async identify({ ticket, bearer }: SocketCredentials, wanted: TicketRequest): Promise<SocketCaller> {
    if (ticket === null) {
      if (bearer === null) throw noCredentials();
      const { userId, sessionId } = await this.#authenticator.authenticate(bearer);
      return { userId, sessionId, ticket: null };
    }
    const verified = await this.#signedTokens.verify("ticket", claimsSchema, ticket);
    if (verified === null || verified.claims.scope !== wanted.scope) throw badTicket();
    if (wanted.scope === "room" && verified.claims.roomId !== wanted.roomId) throw badTicket();
    const { subject: userId, jti, expiresAt, claims } = verified;
    return { userId, sessionId: claims.sessionId, ticket: { jti, expiresAt } };
  }
}
