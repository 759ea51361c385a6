import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type Learner,
  learners,
  type MatchSocket,
  openMatch,
  ownQueue,
  useEmptyPlatform,
} from "../../test/support/learners.ts";
import { eventually } from "../../test/support/sockets.ts";
import { matchQueue, userSession } from "../lib/stubs.ts";

/** The whole crowd takes minutes under the test runner, whose own calls cost more than the objects'. `CROWD=2000` asks for it. */
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

beforeEach(async () => {
  await useEmptyPlatform();
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
    "of 500 who cancel and begin again at random never puts anybody in two rooms",
    { timeout: 120_000 },
    async () => {
      const queue = ownQueue();
      const people = await learners(cancellers);
      const sockets = await openAll(people, queue);
      let seed = 7;
      const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
      for (const socket of sockets) socket.send({ type: "find_partner" });
      for (let round = 0; round < 4; round += 1) {
        for (const socket of sockets) {
          if (socket.isClosed || socket.heardTypes().includes("match_found") || random() < 0.5) continue;
          socket.send({ type: "cancel_search" });
          if (random() < 0.8) socket.send({ type: "find_partner" });
        }
        await scheduler.wait(5);
      }
      await eventually(() => {
        const unmatched = sockets.filter((socket) => isStillSearching(socket));
        return unmatched.length <= 1;
      }, 60_000);
      const roomsOf = new Map<string, string[]>();
      for (const [index, found] of outcomes(sockets).entries()) {
        const id = people[index]?.id ?? "";
        expect(new Set(found.map(({ roomId }) => roomId)).size).toBeLessThanOrEqual(1);
        for (const { roomId } of found) roomsOf.set(roomId, [...(roomsOf.get(roomId) ?? []), id]);
      }
      for (const members of roomsOf.values()) expect(members).toHaveLength(2);
      for (const [roomId, [first]] of roomsOf) {
        const { state, roomId: at } = await userSession(env, first ?? "").presence();
        if (state === "in_call") expect(at).toBe(roomId);
      }
    },
  );
});

/** Whether the last thing that happened to this person is that they began to wait. */
function isStillSearching(socket: MatchSocket): boolean {
  return (
    !socket.isClosed &&
    socket.heardTypes().at(-1) === "searching" &&
    !socket.heardTypes().includes("match_found")
  );
}
