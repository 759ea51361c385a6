import type { Connection } from "partyserver";
import type { MatchServerMessage, Partner } from "../../src/contract/realtime/match.ts";

/** A search that waits, as its socket remembers it through hibernation. */
export interface StoredSearch {
  ticketId: string;
  epoch: number;
  topic: string | null;
  joinedAt: number;
  /** When its owner last asked for it, for as long as there was no ping. */
  heardAt: number;
}

/** A match whose room is open but not yet entered by both. */
export interface StoredMatch {
  roomId: string;
  epoch: number;
  topic: string | null;
  joinedAt: number;
  /** By when both must be in the room. */
  until: number;
}

/** What a match socket remembers. */
export interface QueueSocket {
  userId: string;
  sessionId: string;
  openedAt: number;
  profile: Partner | null;
  grant: { epoch: number; until: number } | null;
  search: StoredSearch | null;
  match: StoredMatch | null;
  /** The request that opened it. */
  requestId?: string | undefined;
}

/** A match socket; its state is null until `onConnect` has seen it. */
export type QueueConnection = Connection<QueueSocket>;

/** Sends unless the socket is closing or closed. */
export function sendTo(connection: QueueConnection, message: MatchServerMessage): void {
  if (connection.readyState === WebSocket.OPEN) connection.send(JSON.stringify(message));
}

/** Changes part of what the socket remembers; a socket that never got that far is left alone. */
export function remember(connection: QueueConnection, change: Partial<QueueSocket>): void {
  const { state } = connection;
  if (state !== null) connection.setState({ ...state, ...change });
}
