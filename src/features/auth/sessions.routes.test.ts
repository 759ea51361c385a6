import { describe, expect, it } from "vitest";
import { api, signUp } from "../../../test/support/api.ts";
import type { DeviceSession, Tokens } from "../../contract/auth.ts";

const path = "/api/v1/auth/sessions";

async function signInElsewhere(person: { email: string; password: string }, id: string): Promise<Tokens> {
  const body = {
    email: person.email,
    password: person.password,
    device: { id, platform: "ios", name: "Tablet" },
  };
  return (
    await api("POST", "/api/v1/auth/login", { body, headers: { "cf-ipcountry": "MX" } })
  ).json<Tokens>();
}

async function list(token: string): Promise<DeviceSession[]> {
  return (await (await api("GET", path, { token })).json<{ items: DeviceSession[] }>()).items;
}

describe("device sessions", () => {
  it("are listed with platform, name, country, and which one is this", async () => {
    const person = await signUp();
    await signInElsewhere(person, "tablet-0002");
    const sessions = await list(person.token);
    expect(sessions).toHaveLength(2);
    expect(sessions.find((session) => session.isCurrent)?.platform).toBe("android");
    expect(sessions.find((session) => !session.isCurrent)).toMatchObject({
      platform: "ios",
      name: "Tablet",
      country: "MX",
    });
  });

  it("are revoked one at a time: access and refresh end at once", async () => {
    const person = await signUp();
    const other = await signInElsewhere(person, "tablet-0003");
    const target = (await list(person.token)).find((session) => !session.isCurrent);
    expect((await api("DELETE", `${path}/${target?.id}`, { token: person.token })).status).toBe(204);
    expect((await api("GET", "/api/v1/users/me", { token: other.accessToken })).status).toBe(401);
    const refreshed = await api("POST", "/api/v1/auth/refresh", {
      body: { refreshToken: other.refreshToken },
    });
    expect(refreshed.status).toBe(401);
    expect((await api("GET", "/api/v1/users/me", { token: person.token })).status).toBe(200);
    expect((await api("DELETE", `${path}/${target?.id}`, { token: person.token })).status).toBe(404);
  });

  it("of somebody else look like none", async () => {
    const [person, stranger] = [await signUp(), await signUp()];
    const [session] = await list(person.token);
    expect((await api("DELETE", `${path}/${session?.id}`, { token: stranger.token })).status).toBe(404);
    expect((await api("GET", "/api/v1/users/me", { token: person.token })).status).toBe(200);
  });

  it("end with logout here, and with logout-all everywhere", async () => {
    const person = await signUp();
    const other = await signInElsewhere(person, "tablet-0004");
    expect((await api("POST", "/api/v1/auth/logout", { token: other.accessToken })).status).toBe(204);
    expect((await api("GET", path, { token: other.accessToken })).status).toBe(401);
    const again = await signInElsewhere(person, "tablet-0004");
    const answer = await api("POST", "/api/v1/auth/logout-all", { token: person.token });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("set-cookie")).toMatch(/^__Host-parley_refresh=;.*Max-Age=0/);
    for (const token of [person.token, again.accessToken])
      expect((await api("GET", path, { token })).status).toBe(401);
  });
});
