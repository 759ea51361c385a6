import { describe, expect, it } from "vitest";
import { taxText } from "./tax.ts";

const amount = { amount: 347, currency: "EUR" } as const;

describe("taxText()", () => {
  it("names the rate, the tax and the country", () => {
    expect(taxText({ amount, name: "VAT", ratePercent: 21, country: "ES" })).toBe("Includes 21% VAT (Spain)");
  });

  it("keeps the decimals of a rate", () => {
    expect(taxText({ amount, name: "VAT", ratePercent: 8.25, country: null })).toBe("Includes 8.25% VAT");
  });

  it.each([
    { name: null, ratePercent: 0, country: "US" },
    { name: "VAT", ratePercent: 0, country: null },
  ])("says when there is none", (tax) => {
    expect(taxText({ amount: { ...amount, amount: 0 }, ...tax })).toBe("No tax");
  });
});
