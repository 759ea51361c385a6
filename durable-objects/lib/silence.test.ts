import { runInDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { pingFrame } from "../../src/contract/realtime/protocol.ts";
import {
  callingPair,
  learner,
  matchedPair,
  openInbox,
  openMatch,
  openRoom,
  ownQueue,
  ringQueue,
  ringRoom,
  type ShiftedClock,
  useEmptyPlatform,
} from "../../test/support/learners.ts";
import { eventually, type TestSocket } from "../../test/support/sockets.ts";
import { silentAfterMs } from "./heartbeat.ts";

let clock: ShiftedClock;
beforeEach(async () => {
  clock = await useEmptyPlatform();
});

interface Opened {
  socket: TestSocket;
  /** Lets the object that holds the socket do what is due. */
  ring: () => Promise<unknown>;
}

const kinds: Record<string, () => Promise<Opened>> = {
  match: async () => {
    const queue = ownQueue();
    return { socket: await openMatch(await learner(), queue), ring: () => ringQueue(queue) };
  },
  room: async () => {
    const { roomA, roomId } = await callingPair();
    return { socket: roomA, ring: () => ringRoom(roomId) };
  },
  inbox: async () => {
    const who = await learner();
    const ring = () => runDurableObjectAlarm(env.USER_SESSION.getByName(who.id));
    return { socket: await openInbox(who), ring };
  },
};

describe.each(Object.entries(kinds))("a %s socket that never pings", (_kind, open) => {
  it("is closed once the limit has passed since its opening, and not before", async () => {
    const { socket, ring } = await open();
    clock.advance(silentAfterMs - 2_000);
    await ring();
    await socket.roundTrip();
    expect(socket.isClosed).toBe(false);
    clock.advance(silentAfterMs + 2_000);
    await ring();
    expect(await socket.closed()).toMatchObject({ code: 1012 });
  });
});

describe("a room", () => {
  it("closes a silent socket that has not joined, while the other goes on", async () => {
    const { a, roomA, roomB, roomId } = await callingPair();
    const idle = await openRoom(a, roomId);
    clock.advance(silentAfterMs + 1_000);
    for (const room of [roomA, roomB]) await room.roundTrip();
    await ringRoom(roomId);
    expect(await idle.closed()).toMatchObject({ code: 1012 });
    roomA.send({ type: "chat", text: "Still here" });
    await roomB.next("chat");
  });

  it("puts both members into grace when both have gone silent", async () => {
    const { roomA, roomB, roomId } = await callingPair();
    clock.advance(silentAfterMs + 1_000);
    await ringRoom(roomId);
    for (const room of [roomA, roomB]) expect(await room.closed()).toMatchObject({ code: 1012 });
    clock.advance(20_100);
    await ringRoom(roomId);
    const call = env.DB.prepare("SELECT ended_by FROM call_sessions WHERE id = ?").bind(roomId);
    await eventually(async () => (await call.first())?.["ended_by"] === "timeout");
  });

  it("takes a ping for a sign of life, though the runtime answers it", async () => {
    const { roomA, roomB, roomId } = await callingPair();
    await roomA.roundTrip();
    const real = Date.now();
    roomA.sendRaw(pingFrame);
    await roomA.next("pong");
    const pinged = await runInDurableObject(env.CALL_ROOM.getByName(roomId), (_instance, state) =>
      state.getWebSockets().map((socket) => state.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0),
    );
    expect(Math.max(...pinged)).toBeGreaterThanOrEqual(real - 1);
    expect(roomB.isClosed).toBe(false);
  });
});

describe("somebody who is turned away", () => {
  it("is told so on a socket that the room does not keep", async () => {
    const { a, roomB, roomId } = await callingPair();
    roomB.send({ type: "end_call" });
    await roomB.next("call_ended");
    const accepted = await runInDurableObject(env.CALL_ROOM.getByName(roomId), (instance) =>
      vi.spyOn(instance, "onConnect"),
    );
    const late = await openRoom(a, roomId);
    expect(accepted).not.toHaveBeenCalled();
    expect(await late.next("call_ended")).toMatchObject({ endedBy: "partner" });
    expect(await late.closed()).toMatchObject({ code: 4000 });
  });

  it("comes again when the queue has forgotten that they were announced", async () => {
    const { socketA, queue } = await matchedPair();
    const stub = env.MATCH_QUEUE.getByName(queue);
    const headers = { upgrade: "websocket", "x-parley-user": "nobody", "x-parley-session": "none" };
    const before = await runInDurableObject(stub, (_instance, state) => state.getWebSockets().length);
    const response = await stub.fetch(new Request("https://object/?_pk=unknown", { headers }));
    response.webSocket?.accept();
    const after = await runInDurableObject(stub, (_instance, state) => state.getWebSockets().length);
    expect(after).toBe(before);
    expect(socketA.isClosed).toBe(false);
  });
});
