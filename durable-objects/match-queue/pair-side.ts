import type { Partner } from "../../src/contract/realtime/match.ts";
import { Borrowed } from "./borrowed.ts";
import type { OpenRoom } from "../call-room/rpc.ts";
import type { Proposal } from "./rpc.ts";
import type { Search } from "./search.ts";

/** One half of a pair: a search of this queue, or a ticket borrowed from another. */
export type PairSide = Search | Borrowed;

/** What the partner will see. */
export function profileOf(side: PairSide): Partner {
  return side instanceof Borrowed ? side.lent.profile : side.profile;
}

/** The topic of the call: what both want, else the wish of whoever waited longer. */
function topicOf(first: PairSide, second: PairSide): string | null {
  return first.ticket.topic ?? second.ticket.topic;
}

/** The room that the two are to be given; `homeOf` names the queue that holds a side's match socket. */
export function roomFor(
  roomId: string,
  sides: readonly [PairSide, PairSide],
  homeOf: (side: PairSide) => string,
): OpenRoom {
  const [first, second] = sides;
  const memberOf = (side: PairSide) => ({
    userId: side.ticket.userId,
    profile: profileOf(side),
    home: homeOf(side),
    epoch: side instanceof Borrowed ? side.lent.epoch : side.epoch,
  });
  return {
    roomId,
    topic: topicOf(first, second),
    level: first.ticket.level === second.ticket.level ? first.ticket.level : null,
    members: [memberOf(first), memberOf(second)],
  };
}

/** What each side's home needs to know. The longer waiter calls; the other is polite. */
export function proposalsFor(
  roomId: string,
  [first, second]: readonly [PairSide, PairSide],
): [Proposal, Proposal] {
  const topic = topicOf(first, second);
  return [
    { roomId, ticketId: first.ticket.id, role: "caller", partner: profileOf(second), topic },
    { roomId, ticketId: second.ticket.id, role: "receiver", partner: profileOf(first), topic },
  ];
}
