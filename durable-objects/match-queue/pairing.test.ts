import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { matchServerMessage } from "../../src/contract/realtime/match.ts";
import { newId } from "../../src/platform/ids.ts";
import { learner, matchedPair, openMatch, openRoom, useEmptyPlatform } from "../../test/support/learners.ts";
import { eventually } from "../../test/support/sockets.ts";
import { userSession } from "../lib/stubs.ts";

beforeEach(async () => {
  await useEmptyPlatform();
});

describe("a match", () => {
  it("is told to both, with one room, opposite roles and each other's card", async () => {
    const queue = `beginner:${newId()}`;
    const [a, b] = [await learner(), await learner()];
    const [socketA, socketB] = [await openMatch(a, queue), await openMatch(b, queue)];
    socketA.send({ type: "find_partner", topic: "travel" });
    expect(await socketA.next("searching")).toMatchObject({ position: 1, estimatedWait: null });
    socketB.send({ type: "find_partner" });
    const [foundA, foundB] = [await socketA.next("match_found"), await socketB.next("match_found")];
    expect(foundB.roomId).toBe(foundA.roomId);
    expect(foundA).toMatchObject({ role: "caller", polite: false, topic: "travel", partner: { id: b.id } });
    expect(foundB).toMatchObject({ role: "receiver", polite: true, topic: "travel", partner: { id: a.id } });
    for (const message of [...socketA.heard, ...socketB.heard]) matchServerMessage.parse(message);
  });

  it("closes the match sockets once both are in the room", async () => {
    const { a, b, socketA, socketB, roomId } = await matchedPair();
    const [roomA, roomB] = [await openRoom(a, roomId), await openRoom(b, roomId)];
    roomA.send({ type: "join_room" });
    roomB.send({ type: "join_room" });
    expect(await socketA.closed()).toMatchObject({ code: 4000 });
    expect(await socketB.closed()).toMatchObject({ code: 4000 });
    await eventually(async () => (await userSession(env, a.id).presence()).state === "in_call");
  });

  it("waits through an eviction of the queue", async () => {
    const queue = `beginner:${newId()}`;
    const [a, b] = [await learner(), await learner()];
    const socketA = await openMatch(a, queue);
    socketA.send({ type: "find_partner" });
    await socketA.next("searching");
    await evictDurableObject(env.MATCH_QUEUE.getByName(queue), { webSockets: "hibernate" });
    const socketB = await openMatch(b, queue);
    socketB.send({ type: "find_partner" });
    expect((await socketA.next("match_found")).partner.id).toBe(b.id);
    expect((await socketB.next("match_found")).partner.id).toBe(a.id);
  });
});
