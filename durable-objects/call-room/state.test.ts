import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { otherSide, roomTimes, type Side, sides } from "./room.ts";
import { drop, join, leave, nextTickAt, openRoom, type RoomEvent, tick } from "./state.ts";

const start = 1_000_000;

function member(userId: string) {
  const profile = { id: userId, displayName: userId, avatarUrl: null, level: "beginner" as const };
  return {
    userId,
    home: "beginner:0",
    epoch: 1,
    profile: { ...profile, nativeLanguage: null, country: null },
  };
}

function newRoom() {
  return openRoom({ roomId: "r", topic: null, level: null, members: [member("a"), member("b")] }, start);
}

const side = fc.constantFrom<Side>(0, 1);
const step = fc.oneof(
  fc.record({ do: fc.constant("join" as const), side }),
  fc.record({ do: fc.constant("drop" as const), side }),
  fc.record({ do: fc.constant("leave" as const), side }),
  fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 30_000 }) }),
  fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 4_000_000 }) }),
);

describe("a room, whatever happens in it", () => {
  it("ends once, in time, with a duration of the time both were there", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let room = newRoom();
        let now = start;
        let ends = 0;
        const happen = (next: { room: typeof room; events: readonly RoomEvent[] }) => {
          ends += next.events.filter((event) => event.kind === "ended").length;
          room = next.room;
        };
        for (const action of steps) {
          if (action.do === "join") happen(join(room, action.side, now));
          if (action.do === "drop") happen(drop(room, action.side, now));
          if (action.do === "leave") happen(leave(room, action.side, "ended", now));
          if (action.do !== "wait") continue;
          const until = now + action.ms;
          for (let at = nextTickAt(room, now); at !== null && at <= until; at = nextTickAt(room, now)) {
            now = Math.max(now, at);
            happen(tick(room, now));
          }
          now = until;
        }
        expect(ends).toBe(room.end === null ? 0 : 1);
        if (room.end === null) {
          expect(now - room.openedAt).toBeLessThanOrEqual(roomTimes.maxCallMs);
          if (room.connectedAt === null) expect(now - room.openedAt).toBeLessThan(roomTimes.joinWithinMs);
          return;
        }
        const { durationSeconds } = room.end;
        expect(durationSeconds === null).toBe(room.connectedAt === null);
        if (durationSeconds !== null && room.connectedAt !== null) {
          expect(durationSeconds).toBeGreaterThanOrEqual(0);
          expect(durationSeconds * 1000).toBeLessThanOrEqual(room.end.at - room.connectedAt);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("changes nothing after its end", () => {
    const ended = leave(newRoom(), 0, "ended", start).room;
    for (const who of sides) {
      expect(join(ended, who, start + 1)).toEqual({ room: ended, events: [] });
      expect(drop(ended, who, start + 1).room).toBe(ended);
      expect(leave(ended, otherSide(who), "banned", start + 1).room).toBe(ended);
    }
    expect(nextTickAt(ended, start + 1)).toBeNull();
  });
});
