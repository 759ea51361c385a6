import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WatchedTime } from "./watched-time.ts";

function played(...times: number[]): WatchedTime {
  const watched = new WatchedTime();
  for (const time of times) watched.advance(time);
  return watched;
}

describe("watched time", () => {
  it("is one piece while the video plays on", () => {
    expect(played(0, 0.25, 0.5, 1.5).take()).toEqual([[0, 1.5]]);
  });

  it("leaves out what was skipped, even when nobody said that it was", () => {
    expect(played(0, 1, 60, 61).take()).toEqual([
      [0, 1],
      [60, 61],
    ]);
  });

  it("does not join what a jump lies between", () => {
    const watched = played(0, 1);
    watched.cut();
    watched.advance(3);
    watched.advance(4);
    expect(watched.take()).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  it("is handed out once, and goes on where it ended", () => {
    const watched = played(0, 1);
    watched.take();
    expect(watched.isEmpty).toBe(true);
    watched.advance(2);
    expect(watched.take()).toEqual([[1, 2]]);
  });

  it("takes back what could not be told, as one piece with what was played since", () => {
    const watched = played(0, 10);
    watched.advance(0);
    const told = played(0, 2, 4).take();
    const since = played(4, 6);
    since.giveBack(told);
    expect(since.take()).toEqual([[0, 6]]);
  });

  it("hands out pieces that never overlap, at most 200 at once, whatever is pressed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 5000 })), { maxLength: 600 }),
        (steps) => {
          const watched = new WatchedTime();
          for (const [isJump, time] of steps) {
            if (isJump) watched.cut();
            watched.advance(time);
          }
          const spans = watched.take();
          expect(spans.length).toBeLessThanOrEqual(200);
          for (const [index, [from, to]] of spans.entries()) {
            expect(from).toBeLessThan(to);
            expect(from).toBeGreaterThan(spans[index - 1]?.[1] ?? -1);
          }
        },
      ),
    );
  });
});
