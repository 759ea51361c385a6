import fc from "fast-check";
import { expect, it } from "vitest";
import { nextPlace } from "./watermark-place.ts";

it("always moves the mark a good way, and never out of the picture", () => {
  const ratio = fc.double({ min: 0, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(fc.array(ratio, { minLength: 4, maxLength: 40 }), (numbers) => {
      let at = 0;
      const random = () => numbers[at++ % numbers.length] ?? 0;
      let place = nextPlace({ top: 50, start: 50 }, random);
      for (let step = 0; step < 10; step += 1) {
        const next = nextPlace(place, random);
        expect(Math.hypot(next.top - place.top, next.start - place.start)).toBeGreaterThanOrEqual(20);
        expect(next.top).toBeGreaterThanOrEqual(0);
        expect(next.top).toBeLessThanOrEqual(70);
        expect(next.start).toBeGreaterThanOrEqual(0);
        expect(next.start).toBeLessThanOrEqual(62);
        place = next;
      }
    }),
  );
});
