import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HearingTest, levelFromAmplitude, levelOf, smoothed } from "./level.ts";

describe("levelOf()", () => {
  it("is 0 for silence and for no samples", () => {
    expect([levelOf(new Float32Array(64)), levelOf(new Float32Array())]).toEqual([0, 0]);
  });

  it("is 1 for a full-scale tone", () => {
    expect(levelOf(Float32Array.from({ length: 64 }, (_, index) => (index % 2 === 0 ? 1 : -1)))).toBe(1);
  });

  it("stays between 0 and 1 and grows with the amplitude", () => {
    const amplitude = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(amplitude, amplitude, (one, other) => {
        const [quiet, loud] = [Math.min(one, other), Math.max(one, other)].map(levelFromAmplitude);
        expect(quiet).toBeGreaterThanOrEqual(0);
        expect(loud).toBeLessThanOrEqual(1);
        expect(loud).toBeGreaterThanOrEqual(quiet ?? 0);
      }),
    );
  });
});

describe("smoothed()", () => {
  it("rises at once and falls slowly", () => {
    expect(smoothed(0, 0.8, 100)).toBe(0.8);
    expect(smoothed(0.8, 0, 70)).toBeCloseTo(0.7);
  });
});

describe("HearingTest", () => {
  it("hears a voice that lasts", () => {
    const test = new HearingTest();
    const heard = Array.from({ length: 12 }, () => test.hear(0.5, 16));
    expect(heard.at(-1)).toBe(true);
  });

  it("does not take a click for a voice", () => {
    const test = new HearingTest();
    test.hear(1, 16);
    expect(test.hear(0, 16)).toBe(false);
  });

  it("does not take a long gap between pictures for a long voice", () => {
    expect(new HearingTest().hear(1, 5_000)).toBe(false);
  });

  it("never hears anything in a quiet room", () => {
    const test = new HearingTest();
    expect(Array.from({ length: 1_000 }, () => test.hear(0.1, 16)).includes(true)).toBe(false);
  });
});
