import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp, uniqueEmail } from "../../../test/support/api.ts";
import { mailedSecret, otherThan } from "../../../test/support/codes.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import type { SignupToken } from "../../contract/auth-codes.ts";
import type { Tokens } from "../../contract/auth.ts";
import { newId } from "../../platform/ids.ts";

const device = () => ({ id: `device-${newId()}`, platform: "android" as const });

async function sendCode(email: string, deviceId?: string): Promise<string> {
  const response = await api("POST", "/api/v1/auth/send-otp", { body: { email, deviceId } });
  expect(response.status).toBe(202);
  return mailedSecret("otp", email);
}

async function verifyCode(email: string, code: string, of = device()): Promise<Response> {
  return api("POST", "/api/v1/auth/verify-otp", { body: { email, code, device: of } });
}

async function signupTokenFor(email: string): Promise<string> {
  const answer = await verifyCode(email, await sendCode(email));
  return (await answer.json<SignupToken>()).signupToken;
}

function completion(signupToken: string, overrides: Record<string, unknown> = {}) {
  return { signupToken, displayName: "Ana", dateOfBirth: "1998-04-21", device: device(), ...overrides };
}

async function signUpByCode(email = uniqueEmail()) {
  const body = completion(await signupTokenFor(email));
  const response = await api("POST", "/api/v1/auth/complete-signup", { body });
  expect(response.status).toBe(201);
  const tokens = await response.json<Tokens>();
  return { email, tokens, device: body.device };
}

describe("a sign-up by code", () => {
  it("makes a verified account without a password", async () => {
    const { email, tokens } = await signUpByCode();
    expect(tokens.user).toMatchObject({ email, isVerified: true, displayName: "Ana" });
    const login = { email, password: "seven green tea cups", device: device() };
    expect((await api("POST", "/api/v1/auth/login", { body: login })).status).toBe(401);
  });

  it("signs into the account when the address has one", async () => {
    const { email, tokens } = await signUpByCode();
    const answer = await verifyCode(email, await sendCode(email));
    expect((await answer.json<Tokens>()).user.id).toBe(tokens.user.id);
  });

  it("takes the newest code only, once", async () => {
    const email = uniqueEmail();
    const first = await sendCode(email);
    const second = await sendCode(email);
    if (first !== second) expect((await verifyCode(email, first)).status).toBe(401);
    expect((await verifyCode(email, second)).status).toBe(200);
    expect((await verifyCode(email, second)).status).toBe(401);
  });

  it("refuses a code after five minutes", async () => {
    const clock = new TestClock();
    const email = uniqueEmail();
    await withServices(({ signIn }) => signIn.sendCode({ email }, "en"), clock);
    const code = await mailedSecret("otp", email);
    clock.advance(5 * 60_000);
    const late = withServices(
      ({ signIn }) => signIn.verifyCode({ email, code, device: device() }, null),
      clock,
    );
    await expect(late).rejects.toMatchObject({ code: "invalid_code" });
  });

  it("burns the code after five wrong tries, however many come at once", async () => {
    const email = uniqueEmail();
    const code = await sendCode(email);
    const wrong = Array.from({ length: 50 }, () => verifyCode(email, otherThan(code)));
    const statuses = (await Promise.all(wrong)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(40);
    const row = await env.DB.prepare("SELECT attempts FROM one_time_codes WHERE subject = ?")
      .bind(email)
      .first<{ attempts: number }>();
    expect(row?.attempts).toBe(5);
    expect((await verifyCode(email, code)).status).not.toBe(200);
  });

  it("keeps a known device apart from strangers who use up the tries of its account", async () => {
    const { email, device: mine } = await signUpByCode();
    const code = await sendCode(email, mine.id);
    for (let index = 0; index < 12; index += 1) await verifyCode(email, otherThan(code));
    expect((await verifyCode(email, code)).status).toBe(429);
    expect((await verifyCode(email, code, mine)).status).toBe(200);
  });

  it("keeps a known device apart from strangers who ask for codes until no more are mailed", async () => {
    const { email, device: mine } = await signUpByCode();
    const code = await sendCode(email, mine.id);
    await sendCode(email);
    await sendCode(email);
    const body = { email };
    const statuses: number[] = [];
    for (let index = 0; index < 3; index += 1) {
      statuses.push((await api("POST", "/api/v1/auth/send-otp", { body })).status);
    }
    expect(statuses).toContain(429);
    expect((await verifyCode(email, code, mine)).status).toBe(200);
    expect((await verifyCode(email, await sendCode(email, mine.id), mine)).status).toBe(200);
  });

  it("takes a code on a known device that was asked for without saying which device it is", async () => {
    const { email, device: mine } = await signUpByCode();
    expect((await verifyCode(email, await sendCode(email), mine)).status).toBe(200);
  });

  it("gives the code of a known device to no other device", async () => {
    const { email, device: mine } = await signUpByCode();
    const code = await sendCode(email, mine.id);
    expect((await verifyCode(email, code)).status).toBe(401);
  });

  it("mails at most three codes a minute to one address", async () => {
    const email = uniqueEmail();
    for (let index = 0; index < 3; index += 1) await sendCode(email);
    const refused = await api("POST", "/api/v1/auth/send-otp", { body: { email } });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
  });

  it("answers send-otp alike for known and unknown addresses", async () => {
    const { email } = await signUp();
    const known = await api("POST", "/api/v1/auth/send-otp", { body: { email } });
    const unknown = await api("POST", "/api/v1/auth/send-otp", { body: { email: uniqueEmail() } });
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
    const names = (response: Response) => [...response.headers.keys()].toSorted();
    expect(names(known)).toEqual(names(unknown));
  });

  it("refuses people under 18, and an altered or foreign token", async () => {
    const signupToken = await signupTokenFor(uniqueEmail());
    const path = "/api/v1/auth/complete-signup";
    const young = await api("POST", path, { body: completion(signupToken, { dateOfBirth: "2012-01-01" }) });
    expect((await problemOf(young)).code).toBe("age_restricted");
    const altered = await api("POST", path, { body: completion(`${signupToken}x`) });
    expect((await problemOf(altered)).code).toBe("invalid_token");
    const { token } = await signUp();
    const foreign = await api("POST", path, { body: completion(token) });
    expect((await problemOf(foreign)).code).toBe("invalid_token");
    expect((await api("GET", "/api/v1/users/me", { token: signupToken })).status).toBe(401);
  });

  it("makes one account of one token, also when it is used twice at once", async () => {
    const signupToken = await signupTokenFor(uniqueEmail());
    const path = "/api/v1/auth/complete-signup";
    const both = await Promise.all([0, 1].map(() => api("POST", path, { body: completion(signupToken) })));
    expect(both.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([201, 409]);
  });
});

describe("an account that a stranger registered with somebody's address", () => {
  it("loses its sessions and password when the owner enters the code", async () => {
    const stranger = await signUp();
    const answer = await verifyCode(stranger.email, await sendCode(stranger.email));
    expect(await answer.json<SignupToken>()).toHaveProperty("signupToken");
    expect((await api("GET", "/api/v1/users/me", { token: stranger.token })).status).toBe(401);
    const body = { email: stranger.email, password: stranger.password, device: device() };
    expect((await api("POST", "/api/v1/auth/login", { body })).status).toBe(401);
  });

  it("is not inherited: the owner gets an account of their own", async () => {
    const stranger = await signUp({ displayName: "Not Ana" });
    const { tokens } = await signUpByCode(stranger.email);
    expect(tokens.user.id).not.toBe(stranger.id);
    expect(tokens.user).toMatchObject({ email: stranger.email, displayName: "Ana", isVerified: true });
  });

  it("cannot be reset into by the owner: the mail tells them to sign up instead", async () => {
    const stranger = await signUp();
    await api("POST", "/api/v1/auth/forgot-password", { body: { email: stranger.email } });
    const token = await mailedSecret("reset", stranger.email);
    const body = { token, password: "eight blue tea cups" };
    expect((await api("POST", "/api/v1/auth/reset-password", { body })).status).toBe(401);
  });

  it("is no way around its ban: who proves the address is told so, and can appeal", async () => {
    const stranger = await signUp();
    const early = await signupTokenFor(stranger.email);
    await withServices(({ bans }) => bans.banUser({ userId: stranger.id, reason: "spam", until: null }));
    const late = await problemOf(await verifyCode(stranger.email, await sendCode(stranger.email)));
    expect(late).toMatchObject({ code: "account_banned", appealToken: expect.any(String) });
    const path = "/api/v1/auth/complete-signup";
    const refused = await api("POST", path, { body: completion(early) });
    expect((await problemOf(refused)).code).toBe("account_banned");
    const back = completion(await signupTokenFor(uniqueEmail()), {
      device: { id: stranger.deviceId, platform: "android" },
    });
    expect((await problemOf(await api("POST", path, { body: back }))).code).toBe("account_banned");
    const row = env.DB.prepare("SELECT email, banned_at IS NOT NULL AS banned FROM users WHERE id = ?");
    expect(await row.bind(stranger.id).first()).toEqual({ email: stranger.email, banned: 1 });
  });

  it("whose ban is over is given up again", async () => {
    const stranger = await signUp();
    const until = Date.now() - 1;
    await withServices(({ bans }) => bans.banUser({ userId: stranger.id, reason: "spam", until }));
    const { tokens } = await signUpByCode(stranger.email);
    expect(tokens.user.id).not.toBe(stranger.id);
  });
});

describe("confirming the address of an account with a password", () => {
  it("takes the mailed code where one is signed in", async () => {
    const { id, token } = await signUp();
    const body = { code: await mailedSecret("verify", id) };
    expect((await api("POST", "/api/v1/auth/verify-email", { body, token })).status).toBe(204);
    const me = await api("GET", "/api/v1/users/me", { token });
    expect(await me.json()).toMatchObject({ isVerified: true });
  });

  it("refuses another person's code, a wrong one, and an anonymous caller", async () => {
    const [ana, ben] = [await signUp(), await signUp()];
    const code = await mailedSecret("verify", ana.id);
    const path = "/api/v1/auth/verify-email";
    expect((await api("POST", path, { body: { code }, token: ben.token })).status).toBe(401);
    expect((await api("POST", path, { body: { code: otherThan(code) }, token: ana.token })).status).toBe(401);
    expect((await api("POST", path, { body: { code } })).status).toBe(401);
    expect((await api("POST", path, { body: { code: "12345" }, token: ana.token })).status).toBe(400);
  });

  it("mails a new code on demand, and the old one ends", async () => {
    const { id, token } = await signUp();
    const old = await mailedSecret("verify", id);
    expect((await api("POST", "/api/v1/auth/verify-email/resend", { token })).status).toBe(202);
    const fresh = await mailedSecret("verify", id);
    const path = "/api/v1/auth/verify-email";
    if (old !== fresh) expect((await api("POST", path, { body: { code: old }, token })).status).toBe(401);
    expect((await api("POST", path, { body: { code: fresh }, token })).status).toBe(204);
  });
});
