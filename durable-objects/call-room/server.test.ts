import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { roomServerMessage } from "../../src/contract/realtime/room.ts";
import { newId } from "../../src/platform/ids.ts";
import {
  callingPair,
  matchedPair,
  openRoom,
  ringRoom,
  type RoomSocket,
  type ShiftedClock,
  useShiftedClock,
} from "../../test/support/learners.ts";
import { eventually } from "../../test/support/sockets.ts";
import { callRoom } from "../lib/stubs.ts";

let clock: ShiftedClock;
beforeEach(() => {
  clock = useShiftedClock();
});

function recordOf(roomId: string) {
  return env.DB.prepare("SELECT * FROM call_sessions WHERE id = ?").bind(roomId).first();
}

async function recorded(roomId: string) {
  await eventually(async () => (await recordOf(roomId))?.["ended_at"] != null);
  return recordOf(roomId);
}

/** Whether the room has no member's socket any more, as it remembers them itself. */
function isEmpty(roomId: string): Promise<boolean> {
  return runInDurableObject(env.CALL_ROOM.getByName(roomId), (_instance, state) => {
    const kept = JSON.stringify(state.storage.kv.get("room"));
    return !kept.includes('"isPresent":true');
  });
}

/** Closes the socket and waits until the room has noticed. */
async function dropAndNotice(leaving: RoomSocket, staying: RoomSocket): Promise<void> {
  leaving.close();
  await staying.next("peer_reconnecting");
}

describe("a room", () => {
  it("tells each member what they need, in messages of the contract", async () => {
    const { a, b, roomA, roomB, roomId } = await callingPair();
    const [joinedA, joinedB] = [roomA.heard[0], roomB.heard[0]];
    expect(joinedA).toMatchObject({ type: "joined", sessionId: roomId, role: "caller", polite: false });
    expect(joinedA).toMatchObject({ peers: [{ id: b.id, role: "receiver", joined: false }] });
    expect(joinedB).toMatchObject({ role: "receiver", polite: true, peers: [{ id: a.id, joined: true }] });
    expect(joinedB).toHaveProperty("prompts.7");
    for (const message of [...roomA.heard, ...roomB.heard]) roomServerMessage.parse(message);
  });

  it("relays signalling exactly as sent and in order, and to nobody else", async () => {
    const [first, second] = [await callingPair(), await callingPair()];
    const frames = [
      '{"type":"webrtc_offer", "sdp":"v=0\\r\\n","generation":1}',
      '{"generation":1,"type":"webrtc_ice","candidate":{"candidate":"c1","sdpMid":"0"}}',
      '{"type":"webrtc_ice","candidate":null,"generation":1}',
      '{"type":"media_state","audio":true,"video":false,"screen":false}',
    ];
    for (const frame of frames) first.roomA.sendRaw(frame);
    await first.roomB.next("media_state");
    expect(first.roomB.raw.slice(-4)).toEqual(frames);
    for (const room of [second.roomA, second.roomB]) await room.roundTrip();
    expect(second.roomA.heardTypes()).not.toContain("webrtc_offer");
    expect(second.roomB.heardTypes()).not.toContain("webrtc_offer");
  });

  it("carries chat with the sender's role and the server's time", async () => {
    const { roomA, roomB } = await callingPair();
    roomA.send({ type: "chat", text: "  Hello there " });
    expect(await roomB.next("chat")).toMatchObject({ from: "caller", text: "Hello there" });
    roomA.send({ type: "chat", text: "x".repeat(1001) });
    expect(await roomA.next("error")).toMatchObject({ code: "invalid_message" });
  });

  it("lets nobody in who is not a member, and nobody speak before joining", async () => {
    const { a, roomId } = await matchedPair();
    expect(await callRoom(env, roomId).standing({ userId: newId() })).toBe("none");
    expect(await callRoom(env, newId()).standing({ userId: a.id })).toBe("none");
    const room = await openRoom(a, roomId);
    room.send({ type: "chat", text: "Anybody?" });
    expect(await room.next("error")).toMatchObject({ code: "not_joined" });
  });

  it("holds what is sent before the partner has come, without outdated negotiations", async () => {
    const { a, b, roomId } = await matchedPair();
    const roomA = await openRoom(a, roomId);
    roomA.send({ type: "join_room" });
    await roomA.next("joined");
    roomA.send({ type: "webrtc_offer", sdp: "old", generation: 1 });
    roomA.send({ type: "webrtc_ice", candidate: null, generation: 1 });
    roomA.send({ type: "chat", text: "Hi" });
    roomA.send({ type: "webrtc_offer", sdp: "new", generation: 2 });
    roomA.send({ type: "refresh_ice" });
    await roomA.next("ice_servers");
    await evictDurableObject(env.CALL_ROOM.getByName(roomId));
    const roomB = await openRoom(b, roomId);
    roomB.send({ type: "join_room" });
    await roomB.next("webrtc_offer");
    expect(roomB.heardTypes()).toEqual(["joined", "chat", "webrtc_offer"]);
    expect(roomB.heard[2]).toMatchObject({ sdp: "new" });
  });

  it("keeps at most 64 held messages, the newest", async () => {
    const { roomA, roomB, b, roomId } = await callingPair();
    await dropAndNotice(roomB, roomA);
    for (const batch of [0, 35]) {
      for (let index = batch; index < batch + 35; index += 1)
        roomA.send({ type: "chat", text: `message ${index}` });
      roomA.send({ type: "refresh_ice" });
      await roomA.next("ice_servers");
      clock.advance(1_100);
    }
    const back = await openRoom(b, roomId);
    back.send({ type: "join_room" });
    await roomA.next("peer_reconnected");
    await eventually(() => back.heard.length > 64);
    const chats = back.heard.filter((message) => message.type === "chat");
    expect(chats).toHaveLength(64);
    expect(chats[0]).toMatchObject({ text: "message 6" });
  });
});

describe("the end of a call", () => {
  it("comes at once with end_call, and is recorded with the measured duration", async () => {
    const { a, b, roomA, roomB, roomId } = await callingPair();
    clock.advance(90_000);
    roomB.send({ type: "end_call" });
    expect(await roomA.next("peer_left")).toEqual({ type: "peer_left", reason: "ended" });
    expect(await roomA.next("call_ended")).toMatchObject({
      durationSeconds: 90,
      endedBy: "partner",
      canRate: true,
    });
    expect(await roomB.next("call_ended")).toMatchObject({ durationSeconds: 90, endedBy: "me" });
    expect(roomB.heardTypes()).not.toContain("peer_left");
    for (const room of [roomA, roomB]) expect(await room.closed()).toMatchObject({ code: 4000 });
    expect(await recorded(roomId)).toMatchObject({
      user_a: a.id,
      user_b: b.id,
      ended_by: "user_b",
      duration_seconds: 90,
    });
  });

  it("does not come when a dropped member is back within 20 s", async () => {
    const { roomA, roomB, b, roomId } = await callingPair();
    await dropAndNotice(roomB, roomA);
    clock.advance(19_000);
    await ringRoom(roomId);
    const back = await openRoom(b, roomId);
    back.send({ type: "join_room" });
    await roomA.next("peer_reconnected");
    expect(await back.next("joined")).toMatchObject({ peers: [{ joined: true }] });
    clock.advance(10_000);
    await ringRoom(roomId);
    for (const room of [roomA, back]) await room.roundTrip();
    expect(roomA.isClosed).toBe(false);
  });

  it("comes when the grace runs out; the duration ends at the drop", async () => {
    const { roomA, roomB, roomId } = await callingPair();
    clock.advance(61_000);
    await dropAndNotice(roomA, roomB);
    clock.advance(20_100);
    await roomB.roundTrip();
    await ringRoom(roomId);
    expect(await roomB.next("peer_left")).toMatchObject({ reason: "disconnected" });
    expect(await roomB.next("call_ended")).toMatchObject({ durationSeconds: 61, endedBy: "partner" });
    expect(await recorded(roomId)).toMatchObject({ ended_by: "user_a", duration_seconds: 61 });
  });

  it("is a timeout when both are gone", async () => {
    const { roomA, roomB, roomId } = await callingPair();
    await dropAndNotice(roomA, roomB);
    roomB.close();
    await eventually(() => isEmpty(roomId));
    clock.advance(20_100);
    await ringRoom(roomId);
    expect(await recorded(roomId)).toMatchObject({ ended_by: "timeout" });
  });

  it("comes after two hours, with a warning five minutes before", async () => {
    const { roomA, roomB, roomId } = await callingPair();
    clock.advance(115 * 60_000 + 1_000);
    for (const room of [roomA, roomB]) await room.roundTrip();
    await ringRoom(roomId);
    for (const room of [roomA, roomB]) await room.next("time_warning");
    clock.advance(5 * 60_000);
    for (const room of [roomA, roomB]) await room.roundTrip();
    await ringRoom(roomId);
    const ended = await roomA.next("call_ended");
    expect(ended.endedBy).toBe("timeout");
    expect(ended.durationSeconds).toBeGreaterThanOrEqual(7199);
    await roomB.next("call_ended");
  });

  it("is recorded once, however often the room is woken", async () => {
    const { a, roomA, roomId } = await callingPair();
    clock.advance(70_000);
    roomA.send({ type: "end_call" });
    await recorded(roomId);
    for (let round = 0; round < 3; round += 1) {
      await evictDurableObject(env.CALL_ROOM.getByName(roomId)).catch(() => undefined);
      clock.advance(60_000);
      await ringRoom(roomId);
    }
    const profile = await env.DB.prepare("SELECT total_sessions FROM profiles WHERE user_id = ?")
      .bind(a.id)
      .first();
    expect(profile).toEqual({ total_sessions: 1 });
  });

  it("can still be learnt by a member who comes too late", async () => {
    const { a, roomB, roomId } = await callingPair();
    roomB.send({ type: "end_call" });
    await roomB.next("call_ended");
    const late = await openRoom(a, roomId);
    expect(await late.next("call_ended")).toMatchObject({ endedBy: "partner" });
    expect(await late.closed()).toMatchObject({ code: 4000 });
  });
});

describe("sockets of a room", () => {
  it("survive an eviction in the middle of a call", async () => {
    const { roomA, roomB, roomId } = await callingPair();
    await evictDurableObject(env.CALL_ROOM.getByName(roomId));
    roomA.send({ type: "chat", text: "Still there?" });
    await roomB.next("chat");
    roomB.send({ type: "end_call" });
    await roomA.next("call_ended");
  });

  it("that died with the object put their members into grace when it starts again", async () => {
    const { b, roomId } = await callingPair();
    await evictDurableObject(env.CALL_ROOM.getByName(roomId), { webSockets: "close" });
    const back = await openRoom(b, roomId);
    back.send({ type: "join_room" });
    await back.next("joined");
    clock.advance(20_100);
    await ringRoom(roomId);
    expect(await back.next("peer_left")).toMatchObject({ reason: "disconnected" });
  });

  it("are replaced by a newer one of the same member, and closing late changes nothing", async () => {
    const { b, roomA, roomB, roomId } = await callingPair();
    const newer = await openRoom(b, roomId);
    newer.send({ type: "join_room" });
    await newer.next("joined");
    expect(await roomB.closed()).toMatchObject({ code: 4009 });
    roomB.close();
    roomA.send({ type: "chat", text: "Are you here?" });
    await newer.next("chat");
    await roomA.roundTrip();
    expect(roomA.heardTypes()).not.toContain("peer_reconnecting");
  });

  it("may send their quality once in 5 s", async () => {
    const { roomA } = await callingPair();
    const quality = { type: "quality", rttMs: 20, jitterMs: 2, lossPct: 0, relayed: false };
    roomA.send(quality);
    roomA.send(quality);
    expect(await roomA.next("error")).toMatchObject({ code: "rate_limited" });
    clock.advance(5_001);
    roomA.send(quality);
    roomA.send({ type: "refresh_ice" });
    await roomA.next("ice_servers");
    expect(roomA.heardTypes().filter((type) => type === "error")).toHaveLength(1);
  });
});

describe("open and close of a room", () => {
  it("are won by the first, and may be repeated", async () => {
    const roomId = newId();
    expect(await callRoom(env, roomId).close()).toEqual({ won: true });
    expect(await callRoom(env, roomId).close()).toEqual({ won: true });
    const { roomId: openRoomId } = await matchedPair();
    expect(await callRoom(env, openRoomId).close()).toEqual({ won: false });
  });
});
