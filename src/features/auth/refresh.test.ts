import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, ORIGIN, problemOf, registerBody, signUp } from "../../../test/support/api.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import type { Tokens } from "../../contract/auth.ts";
import { REUSE_GRACE_MS } from "./refresh.service.ts";
import { REFRESH_TOKEN_MS, SESSION_LIFE_MS } from "../../platform/auth/lifetimes.ts";

const path = "/api/v1/auth/refresh";

async function refresh(refreshToken: string, clock = new TestClock()): Promise<string> {
  return (await withServices((services) => services.refresh.refresh(refreshToken, null), clock)).refreshToken;
}

const refused = { code: "invalid_refresh_token" };

describe("POST /auth/refresh", () => {
  it("spends the token for a new pair", async () => {
    const { refreshToken } = await signUp();
    const response = await api("POST", path, { body: { refreshToken } });
    expect(response.status).toBe(200);
    const tokens = await response.json<Tokens>();
    expect(tokens.refreshToken).not.toBe(refreshToken);
    expect((await api("GET", "/api/v1/users/me", { token: tokens.accessToken })).status).toBe(200);
  });

  it("takes the web's token from the cookie and sets the next one", async () => {
    const body = registerBody({ device: { id: "browser-0002", platform: "web" } });
    const registered = await api("POST", "/api/v1/auth/register", { body });
    const cookie = registered.headers.get("set-cookie")?.split(";")[0] ?? "";
    const response = await api("POST", path, { body: {}, headers: { cookie, origin: ORIGIN } });
    expect(response.status).toBe(200);
    expect(await response.json()).not.toHaveProperty("refreshToken");
    expect(response.headers.get("set-cookie")).toMatch(/^__Host-parley_refresh=/);
    const foreign = await api("POST", path, {
      body: {},
      headers: { cookie, origin: "https://evil.example" },
    });
    expect(foreign.status).toBe(403);
  });

  it("answers without a token, or with one nobody gave out, that it is not valid", async () => {
    for (const body of [{}, { refreshToken: "A".repeat(43) }]) {
      const response = await api("POST", path, { body });
      expect([response.status, (await problemOf(response)).code]).toEqual([401, "invalid_refresh_token"]);
    }
  });

  it("gives two refreshes at once the same successor", async () => {
    const { refreshToken } = await signUp();
    const answers = await Promise.all(
      [refreshToken, refreshToken, refreshToken].map((token) => refresh(token)),
    );
    expect(new Set(answers).size).toBe(1);
  });

  it("repeats the successor to the parent within ten seconds, while the successor is unused", async () => {
    const { refreshToken } = await signUp();
    const clock = new TestClock();
    const successor = await refresh(refreshToken, clock);
    clock.advance(REUSE_GRACE_MS);
    expect(await refresh(refreshToken, clock)).toBe(successor);
    expect(await refresh(successor, clock)).not.toBe(successor);
  });

  it("revokes the whole session when the parent comes back after the grace", async () => {
    const { refreshToken, id, token } = await signUp();
    const clock = new TestClock();
    const successor = await refresh(refreshToken, clock);
    clock.advance(REUSE_GRACE_MS + 1);
    await expect(refresh(refreshToken, clock)).rejects.toMatchObject(refused);
    await expect(refresh(successor, clock)).rejects.toMatchObject(refused);
    expect((await api("GET", "/api/v1/users/me", { token })).status).toBe(401);
    const event = await env.DB.prepare("SELECT kind FROM security_events WHERE user_id = ?").bind(id).first();
    expect(event).toEqual({ kind: "refresh_token_reuse" });
  });

  it("revokes the session when a grandparent comes back, even within the grace", async () => {
    const { refreshToken } = await signUp();
    const child = await refresh(refreshToken);
    const grandchild = await refresh(child);
    await expect(refresh(refreshToken)).rejects.toMatchObject(refused);
    await expect(refresh(grandchild)).rejects.toMatchObject(refused);
  });

  it("refuses a token past its 30 days", async () => {
    const { refreshToken } = await signUp();
    const clock = new TestClock();
    clock.advance(REFRESH_TOKEN_MS + 1000);
    await expect(refresh(refreshToken, clock)).rejects.toMatchObject(refused);
  });

  it("ends at the session's absolute life, however often it was refreshed", async () => {
    const { refreshToken } = await signUp();
    const clock = new TestClock();
    let token = refreshToken;
    const step = REFRESH_TOKEN_MS - 60_000;
    for (let age = step; age < SESSION_LIFE_MS; age += step) {
      clock.advance(step);
      token = await refresh(token, clock);
    }
    clock.advance(step);
    await expect(refresh(token, clock)).rejects.toMatchObject(refused);
  });

  it("refuses after logout, and a logout that races a refresh wins", async () => {
    for (let round = 0; round < 5; round++) {
      const { refreshToken, token } = await signUp();
      const [answer] = await Promise.all([
        api("POST", path, { body: { refreshToken } }),
        api("POST", "/api/v1/auth/logout", { token }),
      ]);
      const last = answer.status === 200 ? (await answer.json<Tokens>()).refreshToken : refreshToken;
      expect((await api("POST", path, { body: { refreshToken: last } })).status).toBe(401);
    }
  });

  it("tells a banned person so", async () => {
    const { refreshToken, id } = await signUp();
    await withServices(({ bans }) => bans.banUser({ userId: id, reason: "spam", until: null }));
    const response = await api("POST", path, { body: { refreshToken } });
    expect([response.status, (await problemOf(response)).code]).toEqual([403, "account_banned"]);
  });

  it("stores no token, only hashes", async () => {
    const { refreshToken } = await signUp();
    const successor = await refresh(refreshToken);
    const { results } = await env.DB.prepare("SELECT * FROM refresh_tokens").all();
    const stored = JSON.stringify(results);
    expect(stored).not.toContain(refreshToken);
    expect(stored).not.toContain(successor);
  });
});
