import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it } from "vitest";
import { api, registerBody, signUp, type TestPerson, uniqueEmail } from "../../../test/support/api.ts";
import { mailedSecret } from "../../../test/support/codes.ts";
import { breakService, mailTo } from "../../../test/support/outside-people.ts";
import { newDevice } from "../../../test/support/second-factors.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import { eventually } from "../../../test/support/sockets.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import { newId } from "../../platform/ids.ts";

/** The queue hands out within a second, and again after five; a loaded machine is slower. */
const PATIENCE_MS = 20_000;

/** Everything that was promised is done, or given up: no mail is on its way any more. */
async function settled(): Promise<void> {
  const sql = "SELECT count(*) AS n FROM outbox WHERE status IN ('pending', 'processing')";
  await eventually(async () => (await env.DB.prepare(sql).first("n")) === 0, PATIENCE_MS);
}

/** The mails that this brings to the address, once nothing is on its way any more. */
async function mailsOf(email: string, cause: () => Promise<unknown>) {
  await settled();
  const before = (await mailTo(email)).length;
  await cause();
  await settled();
  const mails = await mailTo(email);
  return mails.slice(0, mails.length - before);
}

async function login(
  person: TestPerson,
  device: Record<string, unknown>,
  headers: Record<string, string> = {},
) {
  const body = { email: person.email, password: person.password, device: { ...newDevice(), ...device } };
  const answer = await api("POST", "/api/v1/auth/login", { body, headers });
  expect(answer.status).toBe(200);
}

async function post(
  path: string,
  body: unknown,
  request: { token?: string; headers?: Record<string, string> } = {},
) {
  const answer = await api("POST", `/api/v1/auth/${path}`, { body, ...request });
  expect(answer.ok).toBe(true);
}

/** A code that is promised, and not handed to the queue yet. */
async function promisedCode(email: string): Promise<{ eventId: string; secret: string }> {
  await withServices(async ({ codes, db }) => {
    const { statements } = await codes.issuing({ purpose: "otp", subject: email, locale: "en" });
    for (const statement of statements) await db.batch([statement]);
  });
  const secret = await mailedSecret("otp", email);
  const sql = "SELECT id FROM outbox WHERE topic = 'mail.code' ORDER BY created_at DESC, id DESC LIMIT 1";
  const row = await env.DB.prepare(sql).first<{ id: string }>();
  return { eventId: row?.id ?? "", secret };
}

const announce = (id: string) => withServices(({ outbox }) => outbox.announce([id]));
const statusOf = (id: string) =>
  env.DB.prepare("SELECT status FROM outbox WHERE id = ?").bind(id).first("status");

afterEach(() => breakService("resend.test", 0));

describe("the one mail", () => {
  it("of a registration brings the code to type where one is signed in, and no link", async () => {
    const body = registerBody();
    const mails = await mailsOf(body.email, () => post("register", body));
    expect(mails).toHaveLength(1);
    const id = await env.DB.prepare("SELECT id FROM users WHERE email = ?")
      .bind(body.email)
      .first<string>("id");
    const code = await mailedSecret("verify", id ?? "");
    expect(mails[0]).toMatchObject({ subject: `${code} confirms your e-mail address` });
    expect(mails[0]?.text).toContain(code);
    expect(mails[0]?.links.filter((link) => /code|token|verify/.test(link))).toEqual([]);
  });

  it("of send-otp brings the code, in the language of the browser", async () => {
    const email = uniqueEmail();
    const headers = { "accept-language": "es-MX,es;q=0.9,en;q=0.8" };
    const mails = await mailsOf(email, () => post("send-otp", { email }, { headers }));
    const code = await mailedSecret("otp", email);
    expect(mails.map(({ subject }) => subject)).toEqual([`${code} es tu código de Parley`]);
  });

  it("of forgot-password brings a link below our own origin, whatever Host the request names", async () => {
    const { email } = await verifiedPerson();
    const headers = {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      forwarded: "host=evil.example",
    };
    const mails = await mailsOf(email, () => post("forgot-password", { email }, { headers }));
    const token = await mailedSecret("reset", email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe("Choose a new password");
    expect(mails[0]?.links).toContain(`http://parley.test/reset#token=${token}`);
    expect(JSON.stringify(mails)).not.toContain("evil.example");
  });

  it("of forgot-password tells who never confirmed the address to sign up, and nobody else anything", async () => {
    const { email } = await signUp();
    const mails = await mailsOf(email, () => post("forgot-password", { email }));
    expect(mails.map(({ subject }) => subject)).toEqual(["About your Parley account"]);
    expect(mails[0]?.links).toContain("http://parley.test/signup");
    expect(JSON.stringify(mails)).not.toContain("token=");
    const unknown = uniqueEmail();
    expect(await mailsOf(unknown, () => post("forgot-password", { email: unknown }))).toEqual([]);
  });

  it("of a new device names it, its country and a link to the devices; a known device brings none", async () => {
    const person = await verifiedPerson();
    const device = { id: `device-${newId()}`, name: "Ana's phone" };
    const headers = { "cf-ipcountry": "MX" };
    const mails = await mailsOf(person.email, () => login(person, device, headers));
    expect(mails.map(({ subject }) => subject)).toEqual(["New device in your Parley account"]);
    expect(mails[0]?.text).toMatch(/Device: Ana's phone\n\nCountry: Mexico\n/);
    expect(mails[0]?.links).toContain("http://parley.test/settings/devices");
    expect(await mailsOf(person.email, () => login(person, device, headers))).toEqual([]);
  });

  it("of a new device does not go to an address that was never confirmed", async () => {
    const stranger = await signUp();
    expect(await mailsOf(stranger.email, () => login(stranger, {}))).toEqual([]);
  });

  it("of a changed password says so, whether it was changed or reset", async () => {
    const { email, token, password } = await verifiedPerson();
    const change = { currentPassword: password, newPassword: "eight blue tea cups" };
    const changed = await mailsOf(email, () => post("change-password", change, { token }));
    expect(changed.map(({ subject }) => subject)).toEqual(["Your Parley password was changed"]);
    await post("forgot-password", { email });
    const reset = { token: await mailedSecret("reset", email), password: "nine red tea cups" };
    const mails = await mailsOf(email, () => post("reset-password", reset));
    expect(mails.map(({ subject }) => subject)).toEqual(["Your Parley password was changed"]);
    expect(JSON.stringify(mails)).not.toContain("tea cups");
  });
});

describe("a mail that is not taken at once", () => {
  it(
    "arrives once all the same when the provider fails twice",
    async () => {
      const email = uniqueEmail();
      await settled();
      await breakService("resend.test", 2);
      const mails = await mailsOf(email, () => post("send-otp", { email }));
      expect(mails).toHaveLength(1);
      const sql = "SELECT attempts FROM outbox WHERE topic = 'mail.code' ORDER BY created_at DESC LIMIT 1";
      expect(await env.DB.prepare(sql).first("attempts")).toBe(3);
    },
    2 * PATIENCE_MS,
  );

  it("arrives once when it is handed out many times at once", async () => {
    const email = uniqueEmail();
    const { eventId } = await promisedCode(email);
    await Promise.all(Array.from({ length: 10 }, () => announce(eventId)));
    await settled();
    expect(await mailTo(email)).toHaveLength(1);
  });

  it(
    "is given up, for an administrator to see, when the provider fails ten times",
    async () => {
      const email = uniqueEmail();
      const { eventId } = await promisedCode(email);
      await breakService("resend.test", 10);
      await announce(eventId);
      await eventually(async () => (await statusOf(eventId)) === "failed", 3 * PATIENCE_MS);
      expect(await mailTo(email)).toEqual([]);
      const row = await env.DB.prepare("SELECT attempts, last_error FROM outbox WHERE id = ?")
        .bind(eventId)
        .first();
      expect(row).toEqual({ attempts: 6, last_error: "Resend answered 503 without a reason" });
    },
    4 * PATIENCE_MS,
  );
});

describe("a code that is of no use any more", () => {
  it("is not mailed once it was used", async () => {
    const email = uniqueEmail();
    const { eventId, secret } = await promisedCode(email);
    await post("verify-otp", { email, code: secret, device: newDevice() });
    await announce(eventId);
    await eventually(async () => (await statusOf(eventId)) === "completed", PATIENCE_MS);
    expect(await mailTo(email)).toEqual([]);
  });

  it("is not mailed after its life", async () => {
    const email = uniqueEmail();
    const clock = new TestClock();
    clock.advance(-5 * 60_000);
    await withServices(({ signIn }) => signIn.sendCode({ email }, "en"), clock);
    await settled();
    expect(await mailTo(email)).toEqual([]);
  });
});

describe("line ends and markup in what a person chose", () => {
  it("begin no header and no paragraph in the mail about a device", async () => {
    const person = await verifiedPerson();
    const name = "Phone\r\nBcc: eve@evil.example\r\n\r\n<b>Click</b>";
    const mails = await mailsOf(person.email, () => login(person, { name }));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe("New device in your Parley account");
    expect(mails[0]?.text).not.toMatch(/^Bcc:/m);
    expect(mails[0]?.html).not.toContain("<b>Click</b>");
    expect(await mailTo("eve@evil.example")).toEqual([]);
  });

  it("are on one line, as text, and a name that would read as an address is not shown", async () => {
    const person = await verifiedPerson();
    const odd = await mailsOf(person.email, () => login(person, { name: "See https://evil.example" }));
    expect(odd[0]?.text).toContain("Device: An Android device");
    const plain = await mailsOf(person.email, () => login(person, { name: "My\r\nold & phone" }));
    expect(plain[0]?.text).toContain("Device: My old & phone");
    expect(plain[0]?.html).toContain("My old &amp; phone");
  });

  it("are refused in a displayed name and in an address", async () => {
    for (const wrong of [
      { displayName: "Ana\r\nBcc: eve@evil.example" },
      { email: "ana@example.com\r\nBcc: eve@evil.example" },
      { email: "ana@example.com,eve@evil.example" },
    ]) {
      const answer = await api("POST", "/api/v1/auth/register", { body: registerBody(wrong) });
      expect(answer.status).toBe(400);
    }
    const { status } = await api("POST", "/api/v1/auth/send-otp", {
      body: { email: "a@example.com\nBcc: b@example.com" },
    });
    expect(status).toBe(400);
  });
});
