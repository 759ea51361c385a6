import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DecodeOrder, type Scheduled, type Timed } from "./decode-order.ts";

function scheduled(times: readonly number[]): { all: Scheduled<Timed>[]; delay: number } {
  const order = new DecodeOrder<Timed>();
  const early = times.map((presentedAt) => order.push({ presentedAt })).filter((each) => each !== null);
  const all = [...early, ...order.drain()];
  return { all, delay: order.delay };
}

/** Frames in the order of display, moved by at most `depth` places. */
const reordered = (depth: number) =>
  fc
    .array(fc.record({ step: fc.integer({ min: 1, max: 50 }), early: fc.integer({ min: 0, max: depth }) }), {
      maxLength: 120,
    })
    .map((frames) => {
      let now = 0;
      const timed = frames.map(({ step, early }, index) => ({ at: (now += step), rank: index - early }));
      return timed.toSorted((one, other) => one.rank - other.rank).map(({ at }) => at);
    });

describe("the decode times of packets", () => {
  it("never go back, are those of the pictures, and leave the packets in their order", () => {
    fc.assert(
      fc.property(reordered(8), (times) => {
        const { all } = scheduled(times);
        expect(all.map(({ presentedAt }) => presentedAt)).toEqual(times);
        expect(all.map(({ decodedAt }) => decodedAt)).toEqual(times.toSorted((one, other) => one - other));
      }),
    );
  });

  it("are not after the pictures once those are shown later by the delay", () => {
    const { all, delay } = scheduled([0, 160, 80, 40, 120, 320, 240, 200, 280]);
    expect(delay).toBe(80);
    expect(all.every(({ presentedAt, decodedAt }) => presentedAt + delay >= decodedAt)).toBe(true);
  });

  it("need no delay where nothing is reordered", () => {
    expect(scheduled([0, 40, 80]).delay).toBe(0);
  });
});
