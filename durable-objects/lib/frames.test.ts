import { beforeEach, describe, expect, it } from "vitest";
import { frameLimits, pingFrame, pongFrame } from "../../src/contract/realtime/protocol.ts";
import {
  callingPair,
  learner,
  openInbox,
  openMatch,
  ownQueue,
  type ShiftedClock,
  useShiftedClock,
} from "../../test/support/learners.ts";
import type { TestSocket } from "../../test/support/sockets.ts";

let clock: ShiftedClock;
beforeEach(() => {
  clock = useShiftedClock();
});

const kinds: Record<string, () => Promise<TestSocket>> = {
  match: async () => openMatch(await learner(), ownQueue()),
  room: async () => (await callingPair()).roomA,
  inbox: async () => openInbox(await learner()),
};

const unreadable = [
  "not json",
  "{}",
  "[]",
  "null",
  '{"type":"no_such_thing"}',
  '{"type":"ping","extra":1}',
  '{"type":"__proto__"}',
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
];

describe.each(Object.entries(kinds))("a %s socket", (_kind, open) => {
  it("answers a ping", async () => {
    const socket = await open();
    socket.sendRaw(pingFrame);
    await socket.next("pong");
    expect(socket.raw.at(-1)).toBe(pongFrame);
    socket.sendRaw('{ "type": "ping" }');
    await socket.next("pong");
  });

  it("answers unreadable frames with an error", async () => {
    for (const frame of unreadable) {
      const socket = await open();
      socket.sendRaw(frame);
      expect(await socket.next("error")).toMatchObject({ code: "invalid_message" });
      socket.close();
    }
  });

  it("closes after five unreadable frames in a minute, but not after five in two", async () => {
    const socket = await open();
    for (let sent = 0; sent < 4; sent += 1) {
      socket.sendRaw(new ArrayBuffer(3));
      await socket.next("error");
    }
    clock.advance(61_000);
    socket.sendRaw("nonsense");
    await socket.next("error");
    for (let sent = 0; sent < 4; sent += 1) socket.sendRaw("nonsense");
    expect(await socket.closed()).toMatchObject({ code: 1007 });
  });

  it("closes on a frame over 64 KiB, counted in bytes", async () => {
    const socket = await open();
    socket.sendRaw("é".repeat(frameLimits.maxBytes / 2 + 1));
    expect(await socket.closed()).toMatchObject({ code: 1009 });
  });

  it("closes on a flood in one second, and takes the same number spread out", async () => {
    const calm = await open();
    for (let sent = 0; sent < 100; sent += 1) {
      if (sent % 50 === 49) {
        await calm.next("pong");
        clock.advance(1_001);
      }
      calm.sendRaw('{"type": "ping"}');
    }
    expect(calm.isClosed).toBe(false);
    const flooding = await open();
    clock.stop();
    for (let sent = 0; sent < 70; sent += 1) flooding.sendRaw('{"type": "ping"}');
    expect(await flooding.closed()).toMatchObject({ code: 4008 });
  });
});
