import type { Line } from "../lib/line.ts";
import type { Person } from "../lib/people.ts";
import type { ServerProcess } from "../lib/server-process.ts";

/** One of the servers that are compared, running. */
export interface Peer {
  name: string;
  server: ServerProcess;
}

/** A peer that finds partners. */
export interface MatchingPeer extends Peer {
  /** Opens a socket for each, ready to look for a partner. */
  openMatch(people: readonly Person[]): Promise<Line[]>;
}

/** A peer that passes messages between the two of a room. */
export interface RelayPeer extends Peer {
  openPair(): Promise<[Line, Line]>;
}

/** A peer whose sockets can sit idle, as many as wanted. */
export interface IdlePeer extends Peer {
  openIdle(count: number): Promise<Line[]>;
}
