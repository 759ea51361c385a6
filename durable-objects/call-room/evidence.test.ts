import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { evidenceSchema } from "../../src/contract/admin/reports.ts";
import { newId } from "../../src/platform/ids.ts";
import {
  callingPair,
  openRoom,
  ringRoom,
  type ShiftedClock,
  useShiftedClock,
} from "../../test/support/learners.ts";
import { eventually } from "../../test/support/sockets.ts";
import { callRoom } from "../lib/stubs.ts";

let clock: ShiftedClock;
beforeEach(() => {
  clock = useShiftedClock();
});

const hour = 60 * 60_000;

/** How many lines of this kind the room has written. */
function written(roomId: string, table: "chat_log" | "timeline"): Promise<number> {
  return runInDurableObject(env.CALL_ROOM.getByName(roomId), (_instance, { storage }) => {
    if (storage.kv.get("schema") === undefined) return 0;
    return storage.sql.exec<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).one().n;
  });
}

const evidenceFor = (roomId: string, reporterId: string) => callRoom(env, roomId).evidence({ reporterId });

describe("the evidence of a room", () => {
  it("names the same words and happenings from the side of either reporter", async () => {
    const { a, b, roomA, roomB, roomId } = await callingPair();
    roomA.send({ type: "chat", text: "Hello" });
    roomB.send({ type: "chat", text: "Go away" });
    await roomA.next("chat");
    roomB.send({ type: "end_call" });
    await roomA.next("call_ended");

    const byA = evidenceSchema.parse(await evidenceFor(roomId, a.id));
    expect(byA.chat.map(({ from, text }) => [from, text])).toEqual([
      ["reporter", "Hello"],
      ["reported", "Go away"],
    ]);
    expect(byA.timeline.map(({ who, event }) => `${who} ${event}`)).toEqual([
      "reporter joined",
      "reported joined",
      "room connected",
      "reported left",
      "room ended",
    ]);
    const byB = evidenceSchema.parse(await evidenceFor(roomId, b.id));
    expect(byB.chat.map(({ from }) => from)).toEqual(["reported", "reporter"]);
    expect(byB.timeline.at(-2)).toMatchObject({ who: "reporter", event: "left" });
  });

  it("tells of signalling and devices without a description, candidate or address", async () => {
    const { a, roomA, roomB, roomId } = await callingPair();
    const offer = (name: string, generation: number) => ({
      type: "webrtc_offer",
      sdp: `v=0\r\no=- 1 1 IN IP4 203.0.113.7\r\na=ice-ufrag:${name}\r\n`,
      generation,
    });
    const candidate = { candidate: "candidate:1 1 udp 1 203.0.113.7 9 typ host", sdpMid: "0" };
    roomA.send(offer("abcd", 1));
    roomA.send({ type: "webrtc_ice", candidate, generation: 1 });
    roomB.send({ type: "webrtc_answer", sdp: "v=0\r\n", generation: 1 });
    roomA.send(offer("abcd", 2));
    roomA.send(offer("efgh", 3));
    for (const video of [false, true, true]) {
      roomA.send({ type: "media_state", audio: true, video, screen: false });
    }
    await Promise.all([roomA.roundTrip(), roomB.roundTrip()]);
    const evidence = await evidenceFor(roomId, a.id);
    const events = evidence?.timeline.map(({ event }) => event) ?? [];
    expect(events.slice(3).filter((event) => event !== "answer")).toEqual([
      "offer",
      "offer",
      "ice_restart",
      "unmuted",
      "camera_off",
      "screen_off",
      "camera_on",
    ]);
    expect(events).toContain("answer");
    expect(JSON.stringify(evidence)).not.toMatch(/203\.0\.113|ufrag|candidate|sdp/);
  });

  it("tells who was away and came back", async () => {
    const { a, b, roomA, roomB, roomId } = await callingPair();
    roomB.close();
    await roomA.next("peer_reconnecting");
    const back = await openRoom(b, roomId);
    back.send({ type: "join_room" });
    await roomA.next("peer_reconnected");
    const evidence = await evidenceFor(roomId, a.id);
    expect(evidence?.timeline.slice(3).map(({ who, event }) => `${who} ${event}`)).toEqual([
      "reported away",
      "reported back",
    ]);
  });

  it("survives the object's eviction, within the call and after it", async () => {
    const { a, roomA, roomB, roomId } = await callingPair();
    roomB.send({ type: "chat", text: "Before" });
    await roomA.next("chat");
    await eventually(async () => (await written(roomId, "chat_log")) === 1);
    await evictDurableObject(env.CALL_ROOM.getByName(roomId));
    roomB.send({ type: "chat", text: "After" });
    await roomA.next("chat");
    roomA.send({ type: "end_call" });
    await roomA.next("call_ended");
    await evictDurableObject(env.CALL_ROOM.getByName(roomId));
    const evidence = await evidenceFor(roomId, a.id);
    expect(evidence?.chat.map(({ text }) => text)).toEqual(["Before", "After"]);
    expect(evidence?.timeline.at(-1)).toMatchObject({ who: "room", event: "ended" });
  });

  it("keeps the newest 500 words and 1000 happenings", async () => {
    const { a, roomA, roomB, roomId } = await callingPair();
    for (let batch = 0; batch < 11; batch += 1) {
      for (let index = 0; index < 50; index += 1)
        roomA.send({ type: "chat", text: `word ${batch * 50 + index}` });
      await roomA.roundTrip();
      clock.advance(7_000);
    }
    await roomB.roundTrip();
    const chat = (await evidenceFor(roomId, a.id))?.chat ?? [];
    expect([chat.length, chat[0]?.text, chat.at(-1)?.text]).toEqual([500, "word 50", "word 549"]);
    for (let batch = 0; batch < 21; batch += 1) {
      for (let index = 0; index < 50; index += 1)
        roomB.send({ type: "webrtc_answer", sdp: "v=0", generation: 1 });
      await roomB.roundTrip();
      clock.advance(7_000);
    }
    await evidenceFor(roomId, a.id);
    expect(await written(roomId, "timeline")).toBe(1000);
  });

  it("is given to nobody but the two members", async () => {
    const { roomId } = await callingPair();
    expect(await evidenceFor(roomId, newId())).toBeNull();
    expect(await evidenceFor(newId(), newId())).toBeNull();
  });

  it("is there for a day after the call, and gone soon after", async () => {
    const { a, roomA, roomId } = await callingPair();
    roomA.send({ type: "chat", text: "Hello" });
    roomA.send({ type: "end_call" });
    await roomA.next("call_ended");
    clock.advance(24 * hour - 60_000);
    await ringRoom(roomId);
    expect((await evidenceFor(roomId, a.id))?.chat).toHaveLength(1);
    clock.advance(15 * 60_000);
    await ringRoom(roomId);
    expect(await evidenceFor(roomId, a.id)).toBeNull();
    const left = await runInDurableObject(env.CALL_ROOM.getByName(roomId), (_instance, { storage }) => [
      ...storage.sql.exec("SELECT name FROM sqlite_master WHERE name IN ('chat_log', 'timeline')"),
    ]);
    expect(left).toEqual([]);
  });
});
