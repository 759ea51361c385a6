import { ticketResponseSchema } from "../../../../src/contract/realtime/ticket.ts";
import type { TicketRequest } from "../../../../src/contract/realtime/ticket.ts";
import { realtimeProtocol, ticketProtocolPrefix } from "../../../../src/contract/realtime/protocol.ts";
import { change } from "../api/api.ts";

/** The subprotocols of one connection: a ticket works once, so every connection asks for its own. */
export async function ticketProtocols(request: TicketRequest): Promise<string[]> {
  const { ticket } = await change("POST", "/realtime/tickets", request, ticketResponseSchema);
  return [realtimeProtocol, ticketProtocolPrefix + ticket];
}
