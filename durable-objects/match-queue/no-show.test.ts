import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import {
  learner,
  matchedPair,
  openMatch,
  openRoom,
  ringRoom,
  type ShiftedClock,
  useEmptyPlatform,
} from "../../test/support/learners.ts";
import { eventually } from "../../test/support/sockets.ts";
import { userSession } from "../lib/stubs.ts";

let clock: ShiftedClock;
beforeEach(async () => {
  clock = await useEmptyPlatform();
});

describe("a partner who never comes", () => {
  it("puts who came back at the head of the queue, with the first start", async () => {
    const { a, b, socketA, socketB, roomId, queue } = await matchedPair();
    const room = await openRoom(a, roomId);
    room.send({ type: "join_room" });
    await room.next("joined");
    const other = await openMatch(await learner(), queue, { excluded: [a.id] });
    other.send({ type: "find_partner" });
    await other.next("searching");
    clock.advance(8_100);
    await ringRoom(roomId);
    expect(await room.next("peer_left")).toMatchObject({ reason: "no_show" });
    expect(await room.next("call_ended")).toMatchObject({
      endedBy: "no_show",
      durationSeconds: null,
      canRate: false,
    });
    await socketA.next("partner_cancelled");
    expect(await socketA.next("searching")).toMatchObject({ position: 1 });
    expect(await socketB.closed()).toMatchObject({ code: 4000 });
    await eventually(async () => (await userSession(env, b.id).presence()).state === "idle");
    expect((await userSession(env, a.id).presence()).state).toBe("searching");
  });

  it("when neither comes, both are nowhere", async () => {
    const { a, b, socketA, socketB, roomId } = await matchedPair();
    clock.advance(8_100);
    await ringRoom(roomId);
    for (const socket of [socketA, socketB]) expect(await socket.closed()).toMatchObject({ code: 4000 });
    for (const { id } of [a, b]) {
      await eventually(async () => (await userSession(env, id).presence()).state === "idle");
    }
  });

  it("one who cancels after the match sends the other back to wait at once", async () => {
    const { a, socketA, socketB } = await matchedPair();
    socketA.send({ type: "cancel_search" });
    await socketB.next("partner_cancelled");
    await socketB.next("searching");
    await eventually(async () => (await userSession(env, a.id).presence()).state === "idle");
  });

  it("leaves a no-show on record, without a duration", async () => {
    const { roomId } = await matchedPair();
    clock.advance(8_100);
    await ringRoom(roomId);
    await eventually(async () => {
      const row = await env.DB.prepare("SELECT ended_by, duration_seconds FROM call_sessions WHERE id = ?")
        .bind(roomId)
        .first();
      return row?.["ended_by"] === "no_show" && row["duration_seconds"] === null;
    });
  });
});
