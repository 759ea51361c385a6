import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type Learner,
  learners,
  type MatchSocket,
  openMatch,
  ownQueue,
  type ShiftedClock,
  useEmptyPlatform,
} from "../../test/support/learners.ts";
import { eventually } from "../../test/support/sockets.ts";
import { callRoom, matchQueue, userSession } from "../lib/stubs.ts";

/**
 * 200 unless `CROWD` says otherwise: the whole crowd (`CROWD=2000`) takes minutes under the test runner, whose own calls
 * cost more than the objects'.
 */
const pairs = Number(env.CROWD);
const cancellers = Math.min(500, pairs);

async function openAll(people: readonly Learner[], queue: string): Promise<MatchSocket[]> {
  const sockets: MatchSocket[] = [];
  for (let start = 0; start < people.length; start += 100) {
    sockets.push(
      ...(await Promise.all(people.slice(start, start + 100).map((who) => openMatch(who, queue)))),
    );
  }
  return sockets;
}

/** The room and partner each person was given, in the order of the sockets. */
function outcomes(sockets: readonly MatchSocket[]) {
  return sockets.map((socket) => socket.heard.filter((message) => message.type === "match_found"));
}

let clock: ShiftedClock;
beforeEach(async () => {
  clock = await useEmptyPlatform();
});

describe("a crowd", () => {
  it(
    `of ${pairs} pairs who ask in the same moment leaves nobody stranded`,
    { timeout: 600_000 },
    async () => {
      const queue = ownQueue();
      const people = await learners(pairs * 2);
      const sockets = await openAll(people, queue);
      for (const socket of sockets) socket.send({ type: "find_partner" });
      await eventually(() => sockets.every((socket) => socket.heardTypes().includes("match_found")), 500_000);
      const partnerOf = new Map<string, string>();
      const rooms = new Map<string, number>();
      for (const [index, found] of outcomes(sockets).entries()) {
        expect(found).toHaveLength(1);
        const [match] = found;
        partnerOf.set(people[index]?.id ?? "", match?.partner.id ?? "");
        rooms.set(match?.roomId ?? "", (rooms.get(match?.roomId ?? "") ?? 0) + 1);
      }
      for (const [id, partner] of partnerOf) expect(partnerOf.get(partner)).toBe(id);
      expect(rooms.size).toBe(pairs);
      expect((await matchQueue(env, queue).stats()).waiting).toBe(0);
    },
  );

  it(
    `of ${cancellers} who cancel and begin again at random never puts anybody in two rooms`,
    { timeout: 120_000 },
    async () => {
      // The objects' clock runs ahead of their alarms, so that no room gives up on members who have not joined.
      clock.advance(60 * 60_000);
      const queue = ownQueue();
      const people = await learners(cancellers);
      const sockets = await openAll(people, queue);
      let seed = 7;
      const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
      const wanting = new Set(sockets);
      for (const socket of sockets) socket.send({ type: "find_partner" });
      for (let round = 0; round < 4; round += 1) {
        for (const [index, socket] of sockets.entries()) {
          // One in five never cancels, so that pairs are left when all is over.
          if (index % 5 === 0) continue;
          if (socket.isClosed || socket.heardTypes().includes("match_found") || random() < 0.5) continue;
          socket.send({ type: "cancel_search" });
          wanting.delete(socket);
          if (random() < 0.2) continue;
          socket.send({ type: "find_partner" });
          wanting.add(socket);
        }
        await scheduler.wait(5);
      }
      const isAlone = (socket: MatchSocket) => !socket.isClosed && !isMatched(socket);
      await eventually(async () => {
        if ([...wanting].filter(isAlone).length > 1) return false;
        return (await matchQueue(env, queue).stats()).waiting <= 1;
      }, 60_000);
      const membersOf = new Map<string, string[]>();
      for (const [index, found] of outcomes(sockets).entries()) {
        const id = people[index]?.id ?? "";
        for (const { roomId } of found) membersOf.set(roomId, [...(membersOf.get(roomId) ?? []), id]);
      }
      const rooms = await Promise.all([...membersOf].map(([roomId, members]) => lookInto(roomId, members)));
      const live = rooms.filter(({ standing }) => standing === "live");
      expect(rooms.length).toBeGreaterThan(0);
      // On a slow machine rooms that nobody enters may be over by now. Who is in a room that goes on is there with exactly one partner, and in no other room.
      for (const { roomId, presences } of live) {
        expect(presences).toEqual([
          { state: "in_call", roomId },
          { state: "in_call", roomId },
        ]);
      }
      const callers = live.flatMap(({ members }) => members);
      expect(new Set(callers).size).toBe(callers.length);
    },
  );
});

/** A room as its members' own objects and the room itself tell it; the room last, because an end is final. */
async function lookInto(roomId: string, members: readonly string[]) {
  const presences = await Promise.all(
    members.map(async (id) => {
      const { state, roomId: at } = await userSession(env, id).presence();
      return { state, roomId: at };
    }),
  );
  const standing = await callRoom(env, roomId).standing({ userId: members[0] ?? "" });
  return { roomId, members, presences, standing };
}

/** Whether this person has a partner who has not cancelled. */
function isMatched(socket: MatchSocket): boolean {
  const types = socket.heardTypes();
  return types.lastIndexOf("match_found") > types.lastIndexOf("partner_cancelled");
}
