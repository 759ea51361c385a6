import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import {
  callingPair,
  learner,
  openInbox,
  openMatch,
  ownQueue,
  useEmptyPlatform,
} from "../../test/support/learners.ts";
import { matchQueue, userSession } from "../lib/stubs.ts";

beforeEach(async () => {
  await useEmptyPlatform();
});

async function waiting(queue: string, topic?: string) {
  const who = await learner();
  const socket = await openMatch(who, queue);
  socket.send({ type: "find_partner", ...(topic === undefined ? {} : { topic }) });
  await socket.next("searching");
  return { who, socket };
}

describe("blocks, bans and revoked sessions", () => {
  it("a block reaches a ticket that waits already", async () => {
    const queue = ownQueue();
    const a = await waiting(queue, "food");
    const b = await learner();
    await userSession(env, a.who.id).noteBlock({ userId: b.id, isMaker: true });
    const socketB = await openMatch(b, queue);
    socketB.send({ type: "find_partner", topic: "food" });
    await socketB.next("searching");
    for (const socket of [a.socket, socketB]) {
      await socket.roundTrip();
      expect(socket.heardTypes()).not.toContain("match_found");
    }
    await userSession(env, a.who.id).noteUnblock({ userId: b.id });
    await Promise.all([a.socket.next("match_found"), socketB.next("match_found")]);
  });

  it("a block made while the lists were being read is not missed", async () => {
    const queue = ownQueue();
    const [a, b] = [await learner(), await learner()];
    await userSession(env, a.id).noteBlock({ userId: b.id, isMaker: true });
    const sockets = [await openMatch(a, queue), await openMatch(b, queue)];
    for (const socket of sockets) socket.send({ type: "find_partner", topic: "food" });
    for (const socket of sockets) await socket.next("searching");
    for (const socket of sockets) {
      await socket.roundTrip();
      expect(socket.heardTypes()).not.toContain("match_found");
    }
  });

  it("a ban closes every socket, ends the search and refuses new ones", async () => {
    const queue = ownQueue();
    const { who, socket } = await waiting(queue);
    const inbox = await openInbox(who);
    await userSession(env, who.id).ban({ until: null });
    for (const open of [socket, inbox]) expect(await open.closed()).toMatchObject({ code: 4003 });
    expect((await matchQueue(env, queue).stats()).waiting).toBe(0);
    const refused = await userSession(env, who.id).admitToQueue({ sessionId: newId(), ticket: null, queue });
    expect(refused).toEqual({ ok: false, code: "account_banned" });
    await userSession(env, who.id).unban();
    await openMatch(who, queue);
  });

  it("a ban in a call ends it, and the partner is told why", async () => {
    const { a, roomA, roomB } = await callingPair();
    await userSession(env, a.id).ban({ until: null });
    expect(await roomB.next("peer_left")).toEqual({ type: "peer_left", reason: "banned" });
    await roomB.next("call_ended");
    expect(await roomA.closed()).toMatchObject({ code: 4003 });
  });

  it("a revoked session loses its sockets and its place, another session of the same user does not", async () => {
    const { who, socket } = await waiting(ownQueue());
    const inbox = await openInbox(who);
    const other = await openInbox({ ...who, sessionId: newId() });
    await userSession(env, who.id).revokeSessions({ sessionIds: [who.sessionId] });
    await inbox.next("session_revoked");
    for (const open of [inbox, socket]) expect(await open.closed()).toMatchObject({ code: 4001 });
    await other.roundTrip();
    expect(other.isClosed).toBe(false);
    expect((await userSession(env, who.id).presence()).state).toBe("idle");
    const admission = await userSession(env, who.id).admitToRoom({ ...who, ticket: null, roomId: newId() });
    expect(admission).toEqual({ ok: false, code: "unauthenticated" });
  });

  it("leaving a call by a report ends it and lets the reporter search at once", async () => {
    const { a, roomA, roomB, roomId } = await callingPair();
    await userSession(env, a.id).leaveCall({ roomId });
    await roomA.next("call_ended");
    expect(await roomB.next("peer_left")).toEqual({ type: "peer_left", reason: "ended" });
    const again = await openMatch(a, ownQueue());
    again.send({ type: "find_partner" });
    await again.next("searching");
  });

  it("two who are blocked while their room is being opened are not sent into it", async () => {
    const queue = ownQueue();
    const a = await waiting(queue, "food");
    const b = await learner();
    const socketB = await openMatch(b, queue);
    // From within the object nothing comes between the two: B is taken out with A, and their room is not open yet.
    await runInDurableObject(env.MATCH_QUEUE.getByName(queue), async (instance, state) => {
      const [connection] = state.getWebSockets(`user:${b.id}`);
      if (connection === undefined) throw new Error("B has no socket");
      await instance.webSocketMessage(connection, JSON.stringify({ type: "find_partner" }));
      await instance.addExclusion({ userId: a.who.id, otherId: b.id });
    });
    for (const socket of [a.socket, socketB]) {
      await socket.next("searching");
      await socket.roundTrip();
      expect(socket.heardTypes()).not.toContain("match_found");
    }
    expect((await matchQueue(env, queue).stats()).waiting).toBe(2);
  });
});
