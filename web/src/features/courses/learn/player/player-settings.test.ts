import { expect, it } from "vitest";
import { goesOnByItself, playerSettingsFrom } from "./player-settings.ts";

it("remembers what was chosen", () => {
  const kept = { speed: 1.5, captions: "es", lastCaptions: "es", goesOn: false };
  expect(playerSettingsFrom(JSON.stringify(kept))).toEqual(kept);
});

it("takes what nobody could have chosen for not chosen", () => {
  const usual = { speed: 1, captions: null, lastCaptions: null, goesOn: null };
  expect(playerSettingsFrom(null)).toEqual(usual);
  expect(playerSettingsFrom("not json")).toEqual(usual);
  expect(playerSettingsFrom('{"speed":16,"captions":7,"goesOn":"yes"}')).toEqual(usual);
});

it("begins the next lesson by itself only if that was chosen, or nobody prefers stillness", () => {
  const of = (goesOn: boolean | null) => ({ speed: 1, captions: null, lastCaptions: null, goesOn });
  const prefersStillness = (matches: boolean) =>
    Object.assign(globalThis, { matchMedia: () => ({ matches }) });
  prefersStillness(true);
  expect([of(null), of(true), of(false)].map(goesOnByItself)).toEqual([false, true, false]);
  prefersStillness(false);
  expect(goesOnByItself(of(null))).toBe(true);
});
