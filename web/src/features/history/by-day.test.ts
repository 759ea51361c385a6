import { expect, it } from "vitest";
import { byDay } from "./by-day.ts";

it("byDay() groups neighbours of the same day and keeps their order", () => {
  const items = ["mon-1", "mon-2", "tue-1"];
  expect(byDay(items, (item) => item.slice(0, 3))).toEqual([
    { day: "mon", items: ["mon-1", "mon-2"] },
    { day: "tue", items: ["tue-1"] },
  ]);
});
