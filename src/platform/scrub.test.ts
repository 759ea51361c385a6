import { describe, expect, it } from "vitest";
import { randomSecret } from "./encoding.ts";
import { newId } from "./ids.ts";
import { describeFault, summariseFault } from "./log.ts";
import { scrub } from "./scrub.ts";

describe("scrub()", () => {
  it.each([
    `token ${randomSecret()}`,
    "Bearer abcdefghijklmnop",
    "Basic dXNlcjpwYXNzd29yZA==",
    "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
    "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----",
    "ana.lopez+test@mail.example.com",
    "https://example.com/callback?code=123456",
  ])("takes the secret out of %s", (text) => {
    const secret = text.replace(/^(token|Bearer|Basic) /, "").replace(/^.*\?/, "");
    expect(scrub(`before ${text} after`)).not.toContain(secret);
    expect(scrub(`before ${text} after`)).toMatch(/^before .* after$/s);
  });

  it("leaves what helps: ids, places in the code, statements", () => {
    const text = `Failed query: select "id" from "users" where "id" = ?\n    at file:///src/a-b.ts:1:2 ${newId()}`;
    expect(scrub(text)).toBe(text);
  });
});

describe("a fault in words", () => {
  const statement = new Error("Failed query: insert into x\nparams: hunter2,\nana@example.com", {
    cause: new Error("D1_ERROR: no such table"),
  });

  it("names the statement and the cause, not the values", () => {
    const words = describeFault(statement);
    expect(words).toContain("insert into x");
    expect(words).toContain("caused by Error: D1_ERROR: no such table");
    expect(words).toContain("    at ");
    expect(words).not.toMatch(/hunter2|ana@/);
  });

  it("is as careful in the few words that are kept with a failed event", () => {
    expect(summariseFault(statement)).toBe("Failed query: insert into x\nparams: …");
    expect(summariseFault("thrown text")).toBe("unknown");
  });
});
