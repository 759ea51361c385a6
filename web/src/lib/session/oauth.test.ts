import { describe, expect, it } from "vitest";
import { oauthStartQuerySchema } from "../../../../src/contract/connected-accounts.ts";
import { knownProviders, oauthStartUrl } from "./oauth.ts";

function queryOf(next: string | undefined): Record<string, string> {
  const url = new URL(oauthStartUrl("google", next), "https://parley.example");
  return Object.fromEntries(url.searchParams);
}

describe("oauthStartUrl()", () => {
  it("sends what the server asks for, with the way back", () => {
    const query = oauthStartQuerySchema.parse(queryOf("/history?q=über uns"));
    expect(query.returnTo).toBe("/history?q=%C3%BCber%20uns");
    expect(query.deviceId).not.toBe("");
  });

  it("leaves a way back out that is too long, so that the sign-in still works", () => {
    expect(queryOf(`/history?q=${"x".repeat(400)}`)["returnTo"]).toBeUndefined();
  });

  it("never leads to another site", () => {
    expect(queryOf("//evil.example")["returnTo"]).toBe("/practice");
  });
});

describe("knownProviders()", () => {
  it("has a button only for providers of which the app knows and which the server offers", () => {
    expect(knownProviders(["pigeon", "apple"])).toEqual(["apple"]);
  });
});
