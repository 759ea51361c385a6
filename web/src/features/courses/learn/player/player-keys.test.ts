import { expect, it } from "vitest";
import { commandOf } from "./player-keys.ts";

const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

it.each([
  [" ", { do: "toggle-play" }],
  ["k", { do: "toggle-play" }],
  ["K", { do: "toggle-play" }],
  ["ArrowLeft", { do: "skip", seconds: -5 }],
  ["ArrowRight", { do: "skip", seconds: 5 }],
  ["j", { do: "skip", seconds: -10 }],
  ["l", { do: "skip", seconds: 10 }],
  ["f", { do: "toggle-full-screen" }],
  ["c", { do: "toggle-captions" }],
  ["m", { do: "toggle-sound" }],
  ["n", { do: "note" }],
  ["x", null],
])("reads the key %j", (key, command) => {
  expect(commandOf(press(key), "none")).toEqual(command);
});

it("leaves letters to whoever types", () => {
  for (const key of [" ", "k", "n", "ArrowLeft"]) expect(commandOf(press(key), "typing")).toBeNull();
});

it("leaves keys with a modifier to the browser and the page", () => {
  for (const held of ["ctrlKey", "metaKey", "altKey", "shiftKey"]) {
    expect(commandOf(press("f", { [held]: true }), "none")).toBeNull();
  }
});

it("leaves the space bar to a button that has the focus, and arrows to what moves", () => {
  expect(commandOf(press(" "), "pressing")).toBeNull();
  expect(commandOf(press("ArrowRight"), "pressing")).toEqual({ do: "skip", seconds: 5 });
  expect(commandOf(press("ArrowRight"), "moving")).toBeNull();
});
