import { beforeAll, describe, expect, it } from "vitest";
import { newSigningKey } from "../../scripts/local/signing-keys.ts";
import { ACCESS_COOKIE, accessIdentity, signAccessToken } from "./access-token.ts";
import { asAccessForwards, isGuardedByAccess } from "./guard.ts";

const origin = "http://localhost:8787";

/** The api Worker as far as the guard is concerned: it answers with the headers it was given. */
const echo = { fetch: async (request: Request) => Response.json(Object.fromEntries(request.headers)) };

describe("Access on this machine", () => {
  let env: Parameters<typeof signAccessToken>[0] & Parameters<typeof asAccessForwards>[1];
  let other: typeof env;

  beforeAll(async () => {
    const settings = { APP_ORIGIN: origin, ACCESS_AUD: "parley-local-access", API: echo };
    env = { ...settings, ACCESS_SIGNING_KEYS: JSON.stringify([await newSigningKey(new Date(0))]) };
    other = { ...settings, ACCESS_SIGNING_KEYS: JSON.stringify([await newSigningKey(new Date(0))]) };
  });

  async function forwardedHeaders(headers: Record<string, string>): Promise<unknown> {
    const request = new Request(`${origin}/api/v1/admin/users`, { headers });
    return (await asAccessForwards(request, env)).json();
  }

  it.each([
    ["/admin", true],
    ["/admin/users", true],
    ["/api/v1/admin/users", true],
    ["/administrators", false],
    ["/api/v1/users/admin", false],
  ])("%s is guarded: %s", (path, expected) => {
    expect(isGuardedByAccess(path)).toBe(expected);
  });

  it("adds the assertion of the person it knows", async () => {
    const token = await signAccessToken(env, "ada@demo.parley.example");
    expect(await forwardedHeaders({ Cookie: `${ACCESS_COOKIE}=${token}` })).toMatchObject({
      "cf-access-jwt-assertion": token,
      "cf-access-authenticated-user-email": "ada@demo.parley.example",
    });
  });

  it("takes away an assertion that the client made up", async () => {
    const headers = await forwardedHeaders({ "Cf-Access-Jwt-Assertion": "made.up.token" });
    expect(headers).not.toHaveProperty("cf-access-jwt-assertion");
  });

  it("does not know a token signed with another key", async () => {
    expect(await accessIdentity(env, await signAccessToken(other, "eve@demo.parley.example"))).toBeNull();
  });

  it("leads a page's visitor to the sign-in page and back", async () => {
    const request = new Request(`${origin}/admin/users?q=a`, { headers: { Accept: "text/html" } });
    const { status, headers } = await asAccessForwards(request, env);
    expect([status, headers.get("Location")]).toEqual([
      302,
      `${origin}/dev/access?redirect=%2Fadmin%2Fusers%3Fq%3Da`,
    ]);
  });
});
