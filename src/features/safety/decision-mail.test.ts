import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { adminApi, adminPerson } from "../../../test/support/admins.ts";
import { api, signUp } from "../../../test/support/api.ts";
import { mailTo } from "../../../test/support/outside-people.ts";
import { withServices } from "../../../test/support/services.ts";
import { eventually } from "../../../test/support/sockets.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import type { Problem } from "../../contract/errors.ts";
import type { Notification } from "../../contract/notifications.ts";

const PATIENCE_MS = 20_000;
const note = "Seen and decided";

/** The first mail with these words in its subject, once it is there. */
async function mailAbout(email: string, words: RegExp) {
  const find = async () => (await mailTo(email)).find(({ subject }) => words.test(subject));
  await eventually(async () => (await find()) !== undefined, PATIENCE_MS);
  return find();
}

async function settled(): Promise<void> {
  const sql = "SELECT count(*) AS n FROM outbox WHERE status IN ('pending', 'processing')";
  await eventually(async () => (await env.DB.prepare(sql).first("n")) === 0, PATIENCE_MS);
}

const speakSpanish = (userId: string) =>
  env.DB.prepare("UPDATE profiles SET native_language = 'es' WHERE user_id = ?").bind(userId).run();

async function appealOf({ email, password }: { email: string; password: string }): Promise<string> {
  const login = { email, password, device: { id: "device-appeal", platform: "web" } };
  const { appealToken } = await (await api("POST", "/api/v1/auth/login", { body: login })).json<Problem>();
  const body = { appealToken, message: "It was my brother who used my phone that day." };
  return (await (await api("POST", "/api/v1/appeals", { body })).json<{ id: string }>()).id;
}

/** Of everything that is stored, whoever may read it now. */
async function noticesOf(userId: string): Promise<Pick<Notification, "type" | "data">[]> {
  const sql =
    "SELECT type, data FROM notifications WHERE user_id = ? AND type <> 'welcome' ORDER BY created_at";
  const { results } = await env.DB.prepare(sql)
    .bind(userId)
    .all<{ type: Notification["type"]; data: string }>();
  return results.map(({ type, data }) => ({ type, data: JSON.parse(data) }));
}

describe("somebody who is put out", () => {
  it("reads in a mail why, until when and how to appeal, in their language, and finds a notice later", async () => {
    const admin = await adminPerson();
    const person = await verifiedPerson();
    await speakSpanish(person.id);
    const until = new Date(Date.now() + 24 * 3_600_000).toISOString();
    await adminApi(admin, "PATCH", `/users/${person.id}/ban`, { reason: "Insultos en tres llamadas", until });
    const mail = await mailAbout(person.email, /está cerrada/);
    expect(mail?.text).toContain("Insultos en tres llamadas");
    expect(mail?.text).toContain("Cerrada: hasta el");
    expect(mail?.links).toContain("http://parley.test/signin");
    await settled();
    expect(await noticesOf(person.id)).toEqual([{ type: "banned", data: { until: Date.parse(until) } }]);
  });

  it("is told that the account is open again when the appeal is granted", async () => {
    const admin = await adminPerson();
    const person = await verifiedPerson();
    await withServices(({ bans }) => bans.banUser({ userId: person.id, reason: "spam", until: null }));
    const appeal = await appealOf(person);
    await adminApi(admin, "PATCH", `/appeals/${appeal}`, { decision: "grant", note });
    const mail = await mailAbout(person.email, /open again/);
    expect(mail?.text).not.toContain(note);
    await settled();
    expect(await noticesOf(person.id)).toContainEqual({ type: "appeal_decided", data: { isGranted: true } });
  });

  it("is told that it stays closed, and how long, when the appeal is refused", async () => {
    const admin = await adminPerson();
    const person = await verifiedPerson();
    await withServices(({ bans }) => bans.banUser({ userId: person.id, reason: "spam", until: null }));
    const appeal = await appealOf(person);
    await adminApi(admin, "PATCH", `/appeals/${appeal}`, { decision: "refuse", note });
    const mail = await mailAbout(person.email, /stays closed/);
    expect(mail?.text).toContain("it stays closed: for good.");
    expect(mail?.text).not.toContain(note);
    await settled();
    expect(await noticesOf(person.id)).toContainEqual({ type: "appeal_decided", data: { isGranted: false } });
  });

  it("is not written to at an address that was never confirmed, nor about a ban that was lifted meanwhile", async () => {
    const stranger = await signUp();
    await withServices(({ bans }) => bans.banUser({ userId: stranger.id, reason: "spam", until: null }));
    await settled();
    expect((await mailTo(stranger.email)).filter(({ subject }) => /closed/.test(subject))).toEqual([]);
    const person = await verifiedPerson();
    const effects = await withServices(({ decisionMail }) => decisionMail.banned(person.id, "event"));
    expect(effects).toEqual({ statements: [] });
  });
});
