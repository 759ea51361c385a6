import { expect, it } from "vitest";
import { msUntilRenewal } from "./renewal.ts";

const minute = 60_000;
const now = Date.parse("2026-11-22T10:00:00.000Z");
const after = (ms: number) => msUntilRenewal(new Date(now + ms).toISOString(), now);

it("renews an address three minutes before it ends", () => {
  expect(after(240 * minute)).toBe(237 * minute);
});

it("renews one that lives shortly at half of its time, again and again", () => {
  expect([after(4 * minute), after(2 * minute), after(minute)]).toEqual([2 * minute, minute, minute / 2]);
});

it("waits a moment between attempts once it has ended", () => {
  expect([after(0), after(-minute)]).toEqual([2000, 2000]);
});
