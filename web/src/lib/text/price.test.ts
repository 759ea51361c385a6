import { expect, it } from "vitest";
import { moneyText, priceText } from "./price.ts";
import { planPriceText } from "./plan-price.ts";

it("reads minor units as money", () => {
  expect(priceText({ amount: 1999, currency: "USD" })).toBe("$19.99");
});

it("calls nothing to pay free, and a missing price by its name", () => {
  expect([priceText({ amount: 0, currency: "EUR" }), priceText(null)]).toEqual(["Free", "No price yet"]);
});

it("writes a sum of nothing, and one that is taken off, as money", () => {
  expect([
    moneyText({ amount: 0, currency: "EUR" }),
    moneyText({ amount: -500, currency: "USD" }),
    moneyText({ amount: 5, currency: "GBP" }),
  ]).toEqual(["€0.00", "-$5.00", "£0.05"]);
});

it("says how often the price of a plan is paid", () => {
  const price = { amount: 999, currency: "USD" } as const;
  expect([planPriceText(price, "month"), planPriceText(price, "year")]).toEqual([
    "$9.99 a month",
    "$9.99 a year",
  ]);
});
