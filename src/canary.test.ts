import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, ORIGIN, registerBody, uniqueEmail } from "../test/support/api.ts";
import { Browser } from "../test/support/browser.ts";
import { mailedSecret } from "../test/support/codes.ts";
import { loggedText } from "../test/support/log-lines.ts";
import { breakService, mailTo } from "../test/support/outside-people.ts";
import { enableTotp, firstStep, newDevice, totpCode } from "../test/support/second-factors.ts";
import { withServices } from "../test/support/services.ts";
import { eventually, TestSocket } from "../test/support/sockets.ts";
import { app } from "./app.ts";
import type { Tokens } from "./contract/auth.ts";
import { ticketProtocolPrefix } from "./contract/realtime/protocol.ts";
import { settingNames } from "./platform/config/config.ts";
import { newId } from "./platform/ids.ts";

/** Settings that are no secret, though they are long. */
const OPEN_SETTINGS = /(_ISSUER|_URLS?|_ORIGINS?|_FROM|_EMAIL|_CLIENT_ID|_AUD)$|^ENVIRONMENT$/;

/** Every text inside of a value: a JWK's numbers, each pepper. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function textsOfSetting(value: string): string[] {
  try {
    const parsed: unknown = JSON.parse(value);
    return [value, ...textsIn(parsed)];
  } catch (fault) {
    if (fault instanceof SyntaxError) return [value, ...value.split("\n")];
    throw fault;
  }
}

function secretSettings(): string[] {
  return settingNames
    .filter((name) => !OPEN_SETTINGS.test(name))
    .map((name): unknown => Reflect.get(env, name))
    .filter((value) => typeof value === "string")
    .flatMap(textsOfSetting)
    .filter((text) => text.length >= 20);
}

/** What must never be read in a log, and what was answered. */
class Canaries {
  readonly #texts = new Set<string>(secretSettings());
  readonly refusals: string[] = [];

  get all(): string[] {
    return [...this.#texts].filter((text) => text.length >= 6);
  }

  add(...texts: readonly string[]): void {
    for (const text of texts) this.#texts.add(text);
  }

  /** Sends a request and keeps what it was answered, if that was a refusal. */
  async api(...request: Parameters<typeof api>): Promise<Response> {
    const response = await api(...request);
    return this.watch(response);
  }

  async watch(response: Response): Promise<Response> {
    if (response.status >= 400) this.refusals.push(await response.clone().text());
    return response;
  }

  /** The words of every mail to somebody, line by line, but for those that stand in all of them. */
  async addMails(email: string): Promise<void> {
    const mails = await mailTo(email);
    const lines = mails.flatMap(({ subject, text, html, links }) => [
      subject,
      html,
      ...text.split("\n"),
      ...links,
    ]);
    this.add(...lines.map((line) => line.trim()).filter((line) => line.length >= 20 || /^\d{6}$/.test(line)));
  }
}

/** Signs up with a password of their own. */
async function newcomer(canaries: Canaries) {
  const password = `correct horse ${newId()}`;
  const body = registerBody({ email: uniqueEmail(), password });
  const response = await canaries.api("POST", "/api/v1/auth/register", { body });
  const { accessToken: token, refreshToken = "", user } = await response.json<Tokens>();
  canaries.add(body.email, password, token, refreshToken, await mailedSecret("verify", user.id));
  return { id: user.id, email: body.email, password, token, refreshToken, deviceId: body.device.id };
}
type Newcomer = Awaited<ReturnType<typeof newcomer>>;

async function confirm(canaries: Canaries, { id, token }: Pick<Newcomer, "id" | "token">) {
  const body = { code: await mailedSecret("verify", id) };
  await canaries.api("POST", "/api/v1/auth/verify-email", { body, token });
}

async function signInAndOut(canaries: Canaries, { id, email, password, token, refreshToken }: Newcomer) {
  await canaries.api("POST", "/api/v1/auth/verify-email", { body: { code: "000000" }, token });
  await confirm(canaries, { id, token });
  const wrong = `wrong horse ${newId()}`;
  canaries.add(wrong);
  const device = newDevice();
  for (const guess of [wrong, password]) {
    const body = { email, password: guess, device };
    const answer = await canaries.api("POST", "/api/v1/auth/login", { body });
    if (answer.ok) canaries.add(...textsIn(await answer.json()).filter((text) => text.length > 40));
  }
  for (let time = 0; time < 3; time += 1) {
    const answer = await canaries.api("POST", "/api/v1/auth/refresh", { body: { refreshToken } });
    if (answer.ok) canaries.add(...textsIn(await answer.json()).filter((text) => text.length > 40));
  }
  const unreadable = [
    `{"email": "${email}", "password": "${password}"`,
    JSON.stringify({ email, password, device, role: password }),
    JSON.stringify({ email: password, password: [password], device: { id: password } }),
  ];
  for (const body of unreadable) await canaries.api("POST", "/api/v1/auth/login", { body });
}

async function forgetPassword(canaries: Canaries, person: Newcomer) {
  const { email } = person;
  await confirm(canaries, person);
  await canaries.api("POST", "/api/v1/auth/forgot-password", { body: { email } });
  const resetToken = await mailedSecret("reset", email);
  const newPassword = `another horse ${newId()}`;
  canaries.add(resetToken, newPassword);
  for (let time = 0; time < 2; time += 1) {
    const body = { token: resetToken, password: newPassword };
    await canaries.api("POST", "/api/v1/auth/reset-password", { body });
  }
  await canaries.api("POST", "/api/v1/auth/send-otp", { body: { email } });
  canaries.add(await mailedSecret("otp", email));
}

async function useSecondFactor(canaries: Canaries, person: Newcomer) {
  await confirm(canaries, person);
  const { secret, uri, recoveryCodes } = await enableTotp(person);
  const { mfaToken } = await firstStep(person);
  canaries.add(secret, uri, mfaToken, ...recoveryCodes);
  for (const code of ["000000", await totpCode(secret, 1)]) {
    const answer = await canaries.api("POST", "/api/v1/auth/mfa", {
      body: { mfaToken, method: "totp", code },
    });
    if (answer.ok) canaries.add(...textsIn(await answer.json()).filter((text) => text.length > 40));
  }
}

async function openSockets(canaries: Canaries, { token }: Newcomer) {
  const answer = await canaries.api("POST", "/api/v1/realtime/tickets", { body: { scope: "inbox" }, token });
  const { ticket } = await answer.json<{ ticket: string }>();
  canaries.add(ticket);
  const protocols = `parley.v1, ${ticketProtocolPrefix}${ticket}`;
  const headers = { upgrade: "websocket", "sec-websocket-protocol": protocols };
  const inbox = new TestSocket(await api("GET", "/api/v1/inbox", { headers }));
  await inbox.next("hello");
  inbox.send({ type: "read", id: ticket });
  inbox.close();
  await canaries.api("GET", "/api/v1/inbox", { headers });
}

/** A sign-in elsewhere that works, and one whose provider fails with the code in its hands. */
async function signInElsewhere(canaries: Canaries) {
  const browser = new Browser();
  await browser.signIn("google", { person: "typed", email: uniqueEmail() });
  const authorizeUrl = await browser.begin("google");
  await breakService("google.test", 1);
  await canaries.watch(
    await browser.comeBack(authorizeUrl, { person: "gita" }).catch(() => new Response("")),
  );
  canaries.add(...browser.cookies.values());
}

/** A database that fails at every statement, or only at those that write several things at once. */
function failingDatabase(at: "prepare" | "batch"): D1Database {
  const fail = () => Promise.reject(new Error("D1_ERROR: database is locked"));
  const failing = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get: (target, property) =>
        property === "bind" ? (...values: unknown[]) => failing(target.bind(...values)) : fail,
    });
  return new Proxy(env.DB, {
    get(target, property) {
      if (property === "batch") return fail;
      return (sql: string) => (at === "prepare" ? failing(target.prepare(sql)) : target.prepare(sql));
    },
  });
}

/** The database fails in the middle of what carries secrets. */
async function failInside(canaries: Canaries, person: Newcomer) {
  const { email, password, refreshToken, token } = person;
  const requests: [string, unknown][] = [
    ["/api/v1/auth/register", registerBody({ password, displayName: "Bea" })],
    ["/api/v1/auth/login", { email, password, device: newDevice() }],
    ["/api/v1/auth/send-otp", { email }],
    ["/api/v1/auth/refresh", { refreshToken }],
  ];
  for (const [path, body] of requests) {
    for (const at of ["prepare", "batch"] as const) {
      const context = createExecutionContext();
      const headers = {
        "content-type": "application/json",
        "cf-connecting-ip": newId(),
        authorization: `Bearer ${token}`,
      };
      const request = new Request(`${ORIGIN}${path}`, {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      });
      const bindings = { ...env, DB: failingDatabase(at) };
      await canaries.watch(await app.fetch(request, bindings, context));
      await waitOnExecutionContext(context);
    }
  }
}

describe("what must be kept secret", () => {
  it("stands in no log line and no refusal, whatever people do and whatever fails", async () => {
    const written = loggedText();
    const canaries = new Canaries();
    const person = await newcomer(canaries);
    await breakService("resend.test", 1);
    await signInAndOut(canaries, person);
    await openSockets(canaries, person);
    await signInElsewhere(canaries);
    await failInside(canaries, person);
    const careful = await newcomer(canaries);
    await useSecondFactor(canaries, careful);
    const forgetful = await newcomer(canaries);
    await forgetPassword(canaries, forgetful);
    const banned = await newcomer(canaries);
    await withServices(({ bans }) => bans.banUser({ userId: banned.id, reason: "spam", until: null }));
    const body = { email: banned.email, password: banned.password, device: newDevice() };
    const refusedLogin = await api("POST", "/api/v1/auth/login", { body });
    const { appealToken } = await refusedLogin.json<{ appealToken: string }>();
    canaries.add(appealToken);
    await canaries.api("POST", "/api/v1/appeals", { body: { appealToken, message: "x" } });
    await eventually(async () => (await mailTo(forgetful.email)).length > 0);
    for (const { email } of [person, careful, forgetful, banned]) await canaries.addMails(email);

    const log = written.join("\n");
    for (const event of ["request", "message", "internal", "outbox.failed"]) {
      expect(log, "the flows must be heard of").toContain(`"event":"${event}"`);
    }
    expect(canaries.refusals.length).toBeGreaterThan(10);
    expect(canaries.all.length).toBeGreaterThan(60);
    const refusals = canaries.refusals.join("\n");
    const told = canaries.all.filter((secret) => log.includes(secret) || refusals.includes(secret));
    expect(told).toEqual([]);
  });
});
