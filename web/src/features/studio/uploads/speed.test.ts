import { expect, it } from "vitest";
import { Speed } from "./speed.ts";

it("says nothing before it has watched for three seconds", () => {
  const speed = new Speed();
  expect(speed.after(0, 0)).toBeNull();
  expect(speed.after(2_000, 2_000)).toBeNull();
  expect(speed.after(3_000, 3_000)).toBe(1_000);
});

it("goes by the last seconds, and begins anew after a wait", () => {
  const speed = new Speed();
  speed.after(0, 0);
  speed.after(100_000, 10_000);
  expect(speed.after(101_000, 20_000)).toBe(100);
  speed.forget();
  expect(speed.after(102_000, 60_000)).toBeNull();
});
