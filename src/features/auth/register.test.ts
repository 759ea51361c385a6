import { describe, expect, it } from "vitest";
import { api, ORIGIN, problemOf, registerBody } from "../../../test/support/api.ts";
import type { Tokens } from "../../contract/auth.ts";

const path = "/api/v1/auth/register";

describe("POST /auth/register", () => {
  it("makes an account, a profile and a device session", async () => {
    const body = registerBody({ email: `  Mixed.Case-${crypto.randomUUID()}@Example.COM ` });
    const response = await api("POST", path, { body });
    expect(response.status).toBe(201);
    const { accessToken, expiresIn, refreshToken, user } = await response.json<Tokens>();
    expect(expiresIn).toBe(900);
    expect(refreshToken).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(user).toMatchObject({
      email: body.email.trim().toLowerCase(),
      role: "student",
      profileComplete: false,
    });
    const me = await api("GET", "/api/v1/users/me", { token: accessToken });
    expect(await me.json()).toMatchObject({
      id: user.id,
      displayName: "Ana",
      streakDays: 0,
      isVerified: false,
    });
  });

  it("gives the web its refresh token in a cookie that scripts cannot read, and not in the body", async () => {
    const body = registerBody({ device: { id: "browser-0001", platform: "web" } });
    const response = await api("POST", path, { body, headers: { origin: ORIGIN } });
    expect(response.status).toBe(201);
    expect(await response.json()).not.toHaveProperty("refreshToken");
    const cookie = response.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^__Host-parley_refresh=[A-Za-z0-9_-]{43};/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/Secure/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\//);
  });

  it("refuses people under 18 and accepts them on their birthday", async () => {
    const today = new Date();
    const year = today.getUTCFullYear() - 18;
    const monthDay = today.toISOString().slice(5, 10);
    const birthday = monthDay === "02-29" ? "03-01" : monthDay;
    const tomorrow = new Date(today.getTime() + 24 * 3600 * 1000).toISOString().slice(5, 10);
    const young = await api("POST", path, { body: registerBody({ dateOfBirth: `${year + 1}-${birthday}` }) });
    expect([young.status, (await problemOf(young)).code]).toEqual([422, "age_restricted"]);
    if (tomorrow !== "02-29" && tomorrow !== "01-01") {
      const almost = await api("POST", path, { body: registerBody({ dateOfBirth: `${year}-${tomorrow}` }) });
      expect(almost.status).toBe(422);
    }
    expect(
      (await api("POST", path, { body: registerBody({ dateOfBirth: `${year}-${birthday}` }) })).status,
    ).toBe(201);
  });

  it("refuses an e-mail that has an account, whatever its case", async () => {
    const body = registerBody();
    expect((await api("POST", path, { body })).status).toBe(201);
    const again = await api("POST", path, { body: { ...body, email: body.email.toUpperCase() } });
    expect([again.status, (await problemOf(again)).code]).toEqual([409, "email_taken"]);
  });

  it("lets one of two simultaneous registrations of an e-mail through", async () => {
    const body = registerBody();
    const answers = await Promise.all([api("POST", path, { body }), api("POST", path, { body })]);
    expect(answers.map((answer) => answer.status)).toEqual(expect.arrayContaining([201, 409]));
  });

  it.each([
    ["role", "admin"],
    ["isVerified", true],
    ["id", "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11"],
    ["__proto__x", {}],
  ])("refuses the unknown field %s by name", async (field, value) => {
    const response = await api("POST", path, { body: registerBody({ [field]: value }) });
    expect(response.status).toBe(400);
    expect((await problemOf(response)).errors).toEqual([{ path: field, message: "Unknown field" }]);
  });

  it.each([
    ["password", "short"],
    ["password", "x".repeat(129)],
    ["email", "not an address"],
    ["email", "a@b.example\r\nBcc: c@d.example"],
    ["displayName", "   "],
    ["displayName", "Ana\u202Egnp"],
    ["displayName", "\u3164"],
    ["displayName", "\u2800\u2800"],
    ["displayName", "Ana\u061C"],
    ["displayName", "Ana\u00AD"],
    ["displayName", "Ana\uDB40\uDC41"],
    ["displayName", "\uD800"],
    ["displayName", "!!!"],
    ["displayName", `A${"\u0301".repeat(20)}`],
    ["dateOfBirth", "2001-02-30"],
    ["dateOfBirth", "1850-01-01"],
    ["device", { id: "x", platform: "web" }],
    ["device", { id: "device-0001", platform: "toaster" }],
  ])("refuses a %s that does not fit", async (field, value) => {
    const response = await api("POST", path, { body: registerBody({ [field]: value }) });
    expect(response.status).toBe(400);
    const problem = await problemOf(response);
    expect(problem.code).toBe("validation_failed");
    expect(problem.errors?.[0]?.path.split(".")[0]).toBe(field);
  });

  it("counts a password in code points, so eight signs of any script are enough", async () => {
    for (const password of ["пароль12", "密码密码安全第一", "🐢🐇🦔🐿️🦜🐌🐝🪲"]) {
      expect((await api("POST", path, { body: registerBody({ password }) })).status).toBe(201);
    }
  });

  it("refuses common passwords", async () => {
    const response = await api("POST", path, { body: registerBody({ password: "Password123" }) });
    expect([response.status, (await problemOf(response)).code]).toEqual([422, "password_too_common"]);
  });

  it("answers a body that is no JSON, too large, or of another type with a problem", async () => {
    const malformed = await api("POST", path, { body: "{not json" });
    expect([malformed.status, (await problemOf(malformed)).code]).toEqual([400, "malformed_json"]);
    const large = await api("POST", path, { body: registerBody({ displayName: "x".repeat(70_000) }) });
    expect([large.status, (await problemOf(large)).code]).toEqual([413, "payload_too_large"]);
    const form = await api("POST", path, { body: "email=a", headers: { "content-type": "text/plain" } });
    expect([form.status, (await problemOf(form)).code]).toEqual([415, "unsupported_media_type"]);
  });

  it("refuses the eleventh registration of an address in an hour, whatever X-Forwarded-For says", async () => {
    const ip = "192.0.2.10";
    for (let index = 0; index < 10; index++) {
      const headers = { "x-forwarded-for": `198.51.100.${index}` };
      expect((await api("POST", path, { body: registerBody(), ip, headers })).status).toBe(201);
    }
    const refused = await api("POST", path, {
      body: registerBody(),
      ip,
      headers: { "x-forwarded-for": "203.0.113.9" },
    });
    expect([refused.status, (await problemOf(refused)).code]).toEqual([429, "rate_limited"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("ratelimit-policy")).toBe('"register";q=10;w=3600');
  });

  it("refuses a page of another site", async () => {
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: `${ORIGIN}.evil.example` },
      { "sec-fetch-site": "cross-site" },
    ]) {
      const response = await api("POST", path, { body: registerBody(), headers });
      expect([response.status, (await problemOf(response)).code]).toEqual([403, "origin_not_allowed"]);
    }
  });
});
