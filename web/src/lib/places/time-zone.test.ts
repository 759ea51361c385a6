import { describe, expect, it } from "vitest";
import { countryOfTimeZone } from "./time-zone.ts";

describe("countryOfTimeZone()", () => {
  it.each([
    ["Europe/Madrid", "ES"],
    ["America/Mexico_City", "MX"],
    ["Europe/London", "GB"],
  ])("knows that %s is kept in %s", (timeZone, country) => {
    expect(countryOfTimeZone(timeZone)).toBe(country);
  });

  it.each(["UTC", "Etc/GMT+3", "No/Such_Zone"])("guesses no country from %s", (timeZone) => {
    expect(countryOfTimeZone(timeZone)).toBeNull();
  });
});
