import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fieldMessage, isKnownFieldMessage } from "./field-message.ts";

const contract = join(import.meta.dirname, "../../../../src/contract");
/** Messages of fields that no form of the web app has. */
const unused = [
  "8 to 64 letters, digits and . _ : -",
  "Send at least one field to change",
  "Each compliment once",
  "A path of this site",
  "Ends before it begins",
  "Use an address that begins with https://, http:// or mailto:",
  "Name a course or a plan",
  "Write a number such as P-2026-000001",
  "A key has 8 to 128 visible ASCII characters",
  // The form of coupons says these in words of its own.
  "Use at most 100 percent",
  "An amount has a currency, a percentage has none",
  "It has to end after it starts",
];

describe("fieldMessage()", () => {
  it("has words for every message of the contract's schemas", () => {
    const sources = [
      contract,
      join(contract, "admin"),
      join(contract, "courses"),
      join(contract, "payments"),
    ].flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
        .map((entry) => readFileSync(join(folder, entry.name), "utf8")),
    );
    const messages = sources.flatMap((source) =>
      [...source.matchAll(/\bmessage: "([^"]+)"/g)].map(([, message = ""]) => message),
    );
    const missing = messages.filter((message) => !isKnownFieldMessage(message) && !unused.includes(message));
    expect(missing).toEqual([]);
  });

  it("asks to check the field when a message is not known", () => {
    expect(fieldMessage("Invalid input")).toBe("Please check this field");
  });

  it("says nothing when there is no error", () => {
    expect(fieldMessage(undefined)).toBeUndefined();
  });
});
