import { describe, expect, it } from "vitest";
import { foldIdentity } from "./fold-identity.ts";

describe("foldIdentity()", () => {
  it.each([
    ["Ana@Example.com", "ana@example.com"],
    ["ana+parley+2@example.com", "ana@example.com"],
    ["a.na@example.com", "a.na@example.com"],
    ["A.n.a+x@gmail.com", "ana@gmail.com"],
    ["a.na@googlemail.com", "ana@gmail.com"],
  ])("takes %s for the mailbox %s", (value, folded) => {
    expect(foldIdentity({ kind: "email", value }).value).toBe(folded);
  });

  it("takes a device for the same in great and small letters, and a passkey as it is", () => {
    expect(foldIdentity({ kind: "device", value: "Device-AB" }).value).toBe("device-ab");
    expect(foldIdentity({ kind: "passkey", value: "AbC" }).value).toBe("AbC");
  });
});
