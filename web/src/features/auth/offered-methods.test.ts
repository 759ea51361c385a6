import { describe, expect, it } from "vitest";
import { offeredMethods } from "./offered-methods.ts";

describe("offeredMethods()", () => {
  it("begins with the app's code and ends with the recovery codes", () => {
    expect(offeredMethods(["recovery_code", "passkey", "totp"], true)).toEqual([
      "totp",
      "passkey",
      "recovery_code",
    ]);
  });

  it("leaves passkeys out where the browser has none", () => {
    expect(offeredMethods(["passkey", "recovery_code"], false)).toEqual(["recovery_code"]);
    expect(offeredMethods(["passkey"], false)).toEqual([]);
  });
});
