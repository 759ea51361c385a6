import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import {
  callingPair,
  learner,
  matchedPair,
  openMatch,
  openRoom,
  ownQueue,
  useShiftedClock,
} from "../../test/support/learners.ts";
import { eventually } from "../../test/support/sockets.ts";
import { userSession } from "../lib/stubs.ts";

beforeEach(() => {
  useShiftedClock();
});

describe("a member who does not play by the rules", () => {
  it("cannot keep somebody who blocked them in the call", async () => {
    const { a, b, roomA, roomB } = await callingPair();
    await userSession(env, a.id).noteBlock({ userId: b.id, isMaker: true });
    await userSession(env, b.id).noteBlock({ userId: a.id, isMaker: false });
    expect(await roomA.next("call_ended")).toMatchObject({ endedBy: "me" });
    expect(await roomB.next("peer_left")).toMatchObject({ reason: "ended" });
    for (const room of [roomA, roomB]) expect(await room.closed()).toMatchObject({ code: 4000 });
  });

  it("ends no call by blocking somebody who is not in it", async () => {
    const { a, roomA, roomB } = await callingPair();
    await userSession(env, a.id).noteBlock({ userId: (await learner()).id, isMaker: true });
    roomA.send({ type: "chat", text: "Still here" });
    expect(await roomB.next("chat")).toMatchObject({ text: "Still here" });
  });

  it("tells the partner nothing by joining again and again", async () => {
    const { roomA, roomB } = await callingPair();
    for (let count = 0; count < 20; count++) roomA.send({ type: "join_room" });
    roomA.send({ type: "chat", text: "Done" });
    await roomB.next("chat");
    await roomB.roundTrip();
    expect(roomB.heardTypes()).not.toContain("peer_reconnected");
  });

  it("holds few sockets that never join", async () => {
    const { a, roomId } = await matchedPair();
    const sockets = await Promise.all(Array.from({ length: 8 }, () => openRoom(a, roomId)));
    await eventually(() => sockets.filter((socket) => !socket.isClosed).length <= 4);
  });

  it("is not matched after a cancel that came while their place was still asked for", async () => {
    const queue = ownQueue();
    for (let round = 0; round < 10; round++) {
      const who = await learner();
      const socket = await openMatch(who, queue);
      socket.send({ type: "find_partner" });
      await socket.next("searching");
      socket.send({ type: "cancel_search" });
      socket.send({ type: "find_partner" });
      socket.send({ type: "cancel_search" });
      await eventually(async () => (await userSession(env, who.id).presence()).state === "idle");
      const stats = await env.MATCH_QUEUE.getByName(queue).stats();
      expect(stats.waiting).toBe(0);
    }
  });
});
