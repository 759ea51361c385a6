import { describe, expect, it } from "vitest";
import { readOAuthReturn } from "./oauth-return.ts";

function fragment(values: Record<string, string>): string {
  return `#${new URLSearchParams(values).toString()}`;
}

describe("readOAuthReturn()", () => {
  it("reads a person who is signed in, with the way back", () => {
    expect(readOAuthReturn(fragment({ result: "signed_in", returnTo: "/history?day=1" }))).toEqual({
      result: "signed_in",
      returnTo: "/history?day=1",
    });
  });

  it("reads a person who is new, with signs that an address encodes", () => {
    const values = { signupToken: "a.b-c_d", email: "ana+x@example.com", displayName: "Ana & Léa" };
    expect(readOAuthReturn(fragment({ result: "signup", ...values }))).toEqual({
      result: "signup",
      ...values,
      returnTo: "/practice",
    });
  });

  it("has no name when the provider gave none", () => {
    const read = readOAuthReturn(fragment({ result: "signup", signupToken: "t", email: "a@b.example" }));
    expect(read).toMatchObject({ displayName: null });
  });

  it("reads the methods of a second step and leaves out what it does not know", () => {
    const read = readOAuthReturn(fragment({ result: "mfa", mfaToken: "t", methods: "totp,pigeon,passkey" }));
    expect(read).toMatchObject({ methods: ["totp", "passkey"] });
  });

  it("reads a refusal by its code, and one it does not know as our own fault", () => {
    const codes = ["account_linked_elsewhere", "<script>", "toString"].map((code) =>
      readOAuthReturn(fragment({ result: "error", code })),
    );
    expect(codes).toMatchObject([
      { code: "account_linked_elsewhere" },
      { code: "internal" },
      { code: "internal" },
    ]);
  });

  it.each(["https://evil.example", "//evil.example", "/\\evil.example", "/signin"])(
    "never leads away or round in a circle to %s",
    (returnTo) => {
      expect(readOAuthReturn(fragment({ result: "signed_in", returnTo }))?.returnTo).toBe("/practice");
    },
  );

  it.each(["", "#", "#result=signup&email=a", "#result=mfa&mfaToken=t&methods=pigeon", "#result=other"])(
    "is nothing when the fragment is %j",
    (hash) => {
      expect(readOAuthReturn(hash)).toBeNull();
    },
  );
});
