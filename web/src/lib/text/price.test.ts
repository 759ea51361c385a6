import { expect, it } from "vitest";
import { priceText } from "./price.ts";

it("reads minor units as money", () => {
  expect(priceText({ amount: 1999, currency: "USD" })).toBe("$19.99");
});

it("calls nothing to pay free, and a missing price by its name", () => {
  expect([priceText({ amount: 0, currency: "EUR" }), priceText(null)]).toEqual(["Free", "No price yet"]);
});
