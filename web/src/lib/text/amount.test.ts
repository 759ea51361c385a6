import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText, minorUnits } from "./amount.ts";

describe("minorUnits()", () => {
  it.each([
    ["12", "en", 1200],
    ["12.5", "en", 1250],
    ["12.50", "en", 1250],
    ["12,50", "en", 1250],
    ["12,50", "es", 1250],
    ["12.50", "es", 1250],
    ["1,234.50", "en", 123_450],
    ["1.234,50", "es", 123_450],
    ["1,234", "en", 123_400],
    ["1.234", "es", 123_400],
    ["$ 19.99", "en", 1999],
    ["19,99 €", "es", 1999],
    ["US$5", "en", 500],
    ["0", "en", 0],
    ["10000", "en", 1_000_000],
    ["1 234,5", "fr", 123_450],
    ["１２．５", "en", 1250],
  ])("reads %j in %s as %i", (text, locale, amount) => {
    expect(minorUnits(text, locale)).toBe(amount);
  });

  it.each([
    ["", "en"],
    ["free", "en"],
    ["-5", "en"],
    ["1.234", "en"],
    ["12.505", "en"],
    ["1,23,456", "en"],
    ["1.2.3", "en"],
    ["1.234.56", "es"],
    ["10000.01", "en"],
  ])("does not guess what %j is in %s", (text, locale) => {
    expect(minorUnits(text, locale)).toBeNull();
  });

  it("reads back every price that it writes, in every language of the app and in others", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.constantFrom("en", "es", "es-MX", "de", "fr", "pt-BR"),
        (amount, locale) => minorUnits(amountText(amount, locale), locale) === amount,
      ),
    );
  });
});
