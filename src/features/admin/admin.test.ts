import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { accessHeaders, adminApi, adminPerson } from "../../../test/support/admins.ts";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { recordCall } from "../../../test/support/calls.ts";
import { withServices } from "../../../test/support/services.ts";
import { eventually } from "../../../test/support/sockets.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import type { AdminReport, AdminReportDetail } from "../../contract/admin/reports.ts";
import type { Appeal } from "../../contract/admin/sanctions.ts";
import type { AdminStats } from "../../contract/admin/stats.ts";
import type { AdminUser, AdminUserDetail } from "../../contract/admin/users.ts";
import type { AdminApplication } from "../../contract/admin/applications.ts";
import type { AuditEntry } from "../../contract/admin/audit.ts";
import type { AdminTopic, Category } from "../../contract/admin/content.ts";
import type { AdminJob } from "../../contract/admin/jobs.ts";
import type { Page } from "../../contract/common.ts";
import type { Problem } from "../../contract/errors.ts";
import { newId } from "../../platform/ids.ts";

const note = "Seen and decided";

async function reportOn(reportedId: string, reason = "harassment"): Promise<string> {
  const { token } = await signUp();
  const answer = await api("POST", "/api/v1/reports", { body: { reportedId, reason }, token });
  return (await answer.json<{ id: string }>()).id;
}

async function auditOf(
  admin: Awaited<ReturnType<typeof adminPerson>>,
  subject: string,
): Promise<AuditEntry[]> {
  const answer = await adminApi(admin, "GET", `/audit?subject=${subject}`);
  return (await answer.json<Page<AuditEntry>>()).items;
}

async function allPages<Item>(admin: Awaited<ReturnType<typeof adminPerson>>, path: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const separator: string = path.includes("?") ? "&" : "?";
    const more: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await adminApi(admin, "GET", `${path}${separator}limit=3${more}`);
    const page: Page<Item> = await answer.json();
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

describe("people in administration", () => {
  it("are found by the beginning of an e-mail or a name, by id, role and status", async () => {
    const admin = await adminPerson();
    const word = `Zed${newId().slice(-6)}`;
    const zed = await signUp({ displayName: `${word} 100% _real` });
    const find = async (query: string) =>
      (await adminApi(admin, "GET", `/users?${query}`)).json<Page<AdminUser>>();
    const only = [expect.objectContaining({ id: zed.id })];
    expect((await find(`q=${word}`)).items).toEqual(only);
    expect((await find(`q=${zed.email.slice(0, -13)}`)).items).toEqual(only);
    expect((await find(`q=${zed.id}`)).items).toEqual(only);
    expect((await find(`q=${word}&role=admin`)).items).toEqual([]);
    expect((await find(`q=${word}&status=unverified&sort=last_active`)).items).toEqual(only);
    expect((await find(`q=${encodeURIComponent("%")}`)).items).toEqual([]);
    expect((await adminApi(admin, "GET", "/users?role=boss")).status).toBe(400);
    expect((await adminApi(admin, "GET", `/users/${newId()}`)).status).toBe(404);
  });

  it("are paged without gaps or repeats", async () => {
    const admin = await adminPerson();
    const word = `Page${newId().slice(-6)}`;
    const people = await Promise.all(Array.from({ length: 8 }, () => signUp({ displayName: word })));
    const listed = await allPages<AdminUser>(admin, `/users?q=${word}`);
    expect(listed.map(({ id }) => id).toSorted()).toEqual(people.map(({ id }) => id).toSorted());
  });

  it("are banned and let in again, each with a line in the audit log", async () => {
    const admin = await adminPerson();
    const { id, email, password, token } = await signUp();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const banned = await adminApi(admin, "PATCH", `/users/${id}/ban`, {
      reason: "Spam in every call",
      until,
    });
    expect(await banned.json<AdminUserDetail>()).toMatchObject({
      bannedUntil: until,
      sanctions: [{ kind: "ban", madeBy: admin.email, endsAt: until, liftedAt: null }],
      sessions: [],
    });
    expect((await problemOf(await api("GET", "/api/v1/users/me", { token }))).code).toBe("account_banned");
    const freed = await adminApi(admin, "PATCH", `/users/${id}/unban`, { note });
    expect(await freed.json<AdminUserDetail>()).toMatchObject({ bannedUntil: null });
    const body = { email, password, device: { id: "device-again", platform: "ios" } };
    expect((await api("POST", "/api/v1/auth/login", { body })).status).toBe(200);
    expect(await auditOf(admin, id)).toMatchObject([
      { action: "user.unban", before: { bannedUntil: until }, after: { note } },
      {
        action: "user.ban",
        actor: admin.email,
        before: { bannedUntil: null },
        after: { until, reason: "Spam in every call" },
      },
    ]);
  });

  it("change roles at the next request, but nobody their own", async () => {
    const admin = await adminPerson();
    const { id, token } = await signUp();
    await adminApi(admin, "PATCH", `/users/${id}/role`, { role: "instructor", note });
    const mine = await api("GET", "/api/v1/users/me/permissions", { token });
    expect(await mine.json()).toMatchObject({ permissions: expect.arrayContaining(["course:create"]) });
    const own = await adminApi(admin, "PATCH", `/users/${admin.id}/role`, { role: "student", note });
    expect((await problemOf(own)).code).toBe("cannot_target_self");
    const more = await adminApi(admin, "PATCH", `/users/${id}/role`, { role: "admin", note });
    expect((await problemOf(more)).code).toBe("validation_failed");
    const other = await adminPerson();
    const fewer = await adminApi(admin, "PATCH", `/users/${other.id}/role`, { role: "student", note });
    expect((await problemOf(fewer)).code).toBe("conflict");
    const ban = await adminApi(admin, "PATCH", `/users/${admin.id}/ban`, { reason: note, until: null });
    expect((await problemOf(ban)).code).toBe("cannot_target_self");
  });
});

describe("somebody who was put out", () => {
  it("does not come back with the same address, device or account", async () => {
    const person = await verifiedPerson();
    await withServices(({ bans }) => bans.banUser({ userId: person.id, reason: "harassment", until: null }));
    const fresh = {
      email: `${newId()}@example.com`,
      password: "seven green tea cups",
      displayName: "Somebody else",
      dateOfBirth: "1998-04-21",
      device: { id: person.deviceId, platform: "android" },
    };
    const again = await api("POST", "/api/v1/auth/register", { body: fresh });
    expect((await problemOf(again)).code).toBe("account_banned");
    const elsewhere = { ...fresh, device: { id: `device-${newId()}`, platform: "android" } };
    expect((await api("POST", "/api/v1/auth/register", { body: elsewhere })).status).toBe(201);
    const { results } = await env.DB.prepare("SELECT * FROM banned_identities").all();
    expect(JSON.stringify(results)).not.toContain(person.email);
    expect(JSON.stringify(results)).not.toContain(person.deviceId);
  });

  it("can appeal once at a time, and is let in when it is granted", async () => {
    const admin = await adminPerson();
    const { id, email, password } = await signUp();
    await withServices(({ bans }) => bans.banUser({ userId: id, reason: "spam", until: null }));
    const login = { email, password, device: { id: "device-appeal", platform: "web" } };
    const refused = await api("POST", "/api/v1/auth/login", { body: login });
    const { appealToken } = await refused.json<Problem>();
    const body = { appealToken, message: "It was my brother who used my phone that day." };
    expect((await api("POST", "/api/v1/appeals", { body })).status).toBe(201);
    expect((await problemOf(await api("POST", "/api/v1/appeals", { body }))).code).toBe("appeal_open");
    const [appeal] = (await allPages<Appeal>(admin, "/appeals")).filter((item) => item.person.id === id);
    expect(appeal).toMatchObject({ message: body.message, state: "pending", sanction: { reason: "spam" } });
    const path = `/appeals/${appeal?.id ?? ""}`;
    const both = await Promise.all(
      [0, 1].map(() => adminApi(admin, "PATCH", path, { decision: "grant", note })),
    );
    expect(both.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    expect((await api("POST", "/api/v1/auth/login", { body: login })).status).toBe(200);
    const late = await api("POST", "/api/v1/appeals", { body });
    expect((await problemOf(late)).code).toBe("invalid_token");
  });

  it("stays out when it is refused, and may appeal again", async () => {
    const admin = await adminPerson();
    const { id, email, password } = await signUp();
    await withServices(({ bans }) => bans.banUser({ userId: id, reason: "spam", until: null }));
    const login = { email, password, device: { id: "device-appeal", platform: "web" } };
    const { appealToken } = await (await api("POST", "/api/v1/auth/login", { body: login })).json<Problem>();
    const body = { appealToken, message: "I promise that I will be nicer from now on." };
    const { id: appealId } = await (await api("POST", "/api/v1/appeals", { body })).json<{ id: string }>();
    await adminApi(admin, "PATCH", `/appeals/${appealId}`, { decision: "refuse", note });
    expect((await api("POST", "/api/v1/auth/login", { body: login })).status).toBe(403);
    expect((await api("POST", "/api/v1/appeals", { body })).status).toBe(201);
    expect((await api("POST", "/api/v1/appeals", { body: { ...body, appealToken: "x" } })).status).toBe(401);
    expect((await api("POST", "/api/v1/appeals", { body: { ...body, message: "short" } })).status).toBe(400);
  });
});

describe("the queue of reports", () => {
  it("has flagged ones first, then the longest waiting", async () => {
    const admin = await adminPerson();
    const [calm, wild] = [await signUp(), await signUp()];
    const first = await reportOn(calm.id);
    const flagged = [await reportOn(wild.id), await reportOn(wild.id), await reportOn(wild.id)];
    const mine = new Set([first, ...flagged]);
    const queue = (await allPages<AdminReport>(admin, "/reports")).filter(({ id }) => mine.has(id));
    expect(queue.map(({ id, isFlagged }) => [id, isFlagged])).toEqual([
      ...flagged.map((id) => [id, true]),
      [first, false],
    ]);
  });

  it.each([
    [{ decision: "dismiss" }, "dismissed", []],
    [{ decision: "warn" }, "actioned", ["warning"]],
    [{ decision: "cooldown", hours: 24 }, "actioned", ["cooldown"]],
    [{ decision: "ban", until: null }, "actioned", ["ban"]],
  ])("is decided by %j, once", async (decision, status, kinds) => {
    const admin = await adminPerson();
    const { id: reportedId } = await signUp();
    const id = await reportOn(reportedId);
    const body = { ...decision, note };
    const both = await Promise.all([0, 1].map(() => adminApi(admin, "PATCH", `/reports/${id}`, body)));
    expect(both.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    const detail = await (await adminApi(admin, "GET", `/reports/${id}`)).json<AdminReportDetail>();
    expect(detail).toMatchObject({ status, note });
    const { sanctions } = await (
      await adminApi(admin, "GET", `/users/${reportedId}`)
    ).json<AdminUserDetail>();
    expect(sanctions.map(({ kind }) => kind)).toEqual(kinds);
    expect((await auditOf(admin, id)).filter(({ action }) => action === "report.decide")).toMatchObject([
      { before: { status: "pending" }, after: { ...decision, status, reportedId } },
    ]);
  });

  it("can pause somebody: they sign in, and meet nobody until it is over", async () => {
    const admin = await adminPerson();
    const person = await signUp({ complete: true });
    const id = await reportOn(person.id);
    await adminApi(admin, "PATCH", `/reports/${id}`, { decision: "cooldown", hours: 24, note });
    const ticket = (scope: string) =>
      api("POST", "/api/v1/realtime/tickets", { body: { scope }, token: person.token });
    const refused = await problemOf(await ticket("match"));
    expect(refused.code).toBe("practice_paused");
    expect(Math.round((Date.parse(refused.until ?? "") - Date.now()) / 3_600_000)).toBe(24);
    const headers = { upgrade: "websocket" };
    const socket = await api("GET", "/api/v1/match/all", { token: person.token, headers });
    expect((await problemOf(socket)).code).toBe("practice_paused");
    expect((await ticket("inbox")).status).toBe(201);
  });

  it("says which of the two ended the call, seen from the report and from the person", async () => {
    const admin = await adminPerson();
    const [ana, ben] = [await signUp(), await signUp()];
    const sessionId = await recordCall(ana, ben, { endedBy: "user_b" });
    const body = { reportedId: ana.id, reason: "harassment", sessionId };
    const made = await api("POST", "/api/v1/reports", { body, token: ben.token });
    const { id } = await made.json<{ id: string }>();
    const report = await adminApi(admin, "GET", `/reports/${id}`);
    expect((await report.json<AdminReportDetail>()).call).toMatchObject({ endedBy: "reporter" });
    for (const [person, endedBy] of [
      [ana, "partner"],
      [ben, "person"],
    ] as const) {
      const detail = await (await adminApi(admin, "GET", `/users/${person.id}`)).json<AdminUserDetail>();
      expect(detail.calls).toMatchObject([{ endedBy }]);
    }
  });

  it("warns with a notification", async () => {
    const admin = await adminPerson();
    const person = await signUp();
    const id = await reportOn(person.id);
    await adminApi(admin, "PATCH", `/reports/${id}`, { decision: "warn", note });
    await eventually(async () => {
      const answer = await api("GET", "/api/v1/notifications", { token: person.token });
      const { items } = await answer.json<{ items: { type: string }[] }>();
      return items.some(({ type }) => type === "warning");
    }, 10_000);
  });

  it("refuses a decision without a note, on oneself, and on nothing", async () => {
    const admin = await adminPerson();
    const id = await reportOn(admin.id);
    const path = `/reports/${id}`;
    expect((await adminApi(admin, "PATCH", path, { decision: "dismiss", note: "" })).status).toBe(400);
    const own = await adminApi(admin, "PATCH", path, { decision: "dismiss", note });
    expect((await problemOf(own)).code).toBe("cannot_target_self");
    const nothing = await adminApi(admin, "PATCH", `/reports/${newId()}`, { decision: "dismiss", note });
    expect(nothing.status).toBe(404);
  });
});

describe("applications, jobs and lists", () => {
  it("make an instructor of who is approved", async () => {
    const admin = await adminPerson();
    const person = await verifiedPerson();
    const experience = "I have taught spoken English to adults in evening classes for six years.";
    await api("POST", "/api/v1/instructor/apply", { body: { experience }, token: person.token });
    const [waiting] = (await allPages<AdminApplication>(admin, "/instructor-applications")).filter(
      (item) => item.person.id === person.id,
    );
    const path = `/instructor-applications/${waiting?.id ?? ""}`;
    const decided = await adminApi(admin, "PATCH", path, { decision: "approve", note });
    expect(await decided.json()).toMatchObject({ state: "approved", decisionNote: note });
    const mine = await api("GET", "/api/v1/users/me/permissions", { token: person.token });
    expect(await mine.json()).toMatchObject({ permissions: expect.arrayContaining(["course:create"]) });
    const again = await adminApi(admin, "PATCH", path, { decision: "reject", note });
    expect((await problemOf(again)).code).toBe("already_decided");
  });

  it("retry a failed job, which then is done, and discard one for good", async () => {
    const admin = await adminPerson();
    const { id: userId } = await signUp();
    const ids = [newId(), newId(), newId()];
    for (const [index, id] of ids.entries()) {
      await env.DB.prepare(
        "INSERT INTO outbox (id, topic, payload, status, attempts, created_at, touched_at) VALUES (?, 'user.warned', ?, ?, 5, ?, ?)",
      )
        .bind(
          id,
          JSON.stringify({ userId, reason: "spam" }),
          index === 2 ? "completed" : "failed",
          Date.now(),
          Date.now(),
        )
        .run();
    }
    const [first = "", second = "", third = ""] = ids;
    const failed = await allPages<AdminJob>(admin, "/jobs?state=failed");
    expect(failed.map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]));
    expect((await adminApi(admin, "POST", `/jobs/${first}/retry`)).status).toBe(202);
    await eventually(async () => {
      const done = await allPages<AdminJob>(admin, "/jobs?state=completed");
      return done.some(({ id }) => id === first);
    }, 10_000);
    expect((await adminApi(admin, "DELETE", `/jobs/${second}`)).status).toBe(204);
    expect((await adminApi(admin, "DELETE", `/jobs/${second}`)).status).toBe(404);
    expect((await adminApi(admin, "DELETE", `/jobs/${third}`)).status).toBe(409);
    expect(await auditOf(admin, second)).toMatchObject([
      { action: "job.discard", before: { topic: "user.warned" } },
    ]);
  });

  it("keep categories and topics, and hide what is offered no more", async () => {
    const admin = await adminPerson();
    const slug = `travel-${newId().slice(-8)}`;
    const made = await (
      await adminApi(admin, "POST", "/categories", { slug, name: "Travel" })
    ).json<Category>();
    expect((await adminApi(admin, "POST", "/categories", { slug, name: "Travel" })).status).toBe(409);
    const changed = await adminApi(admin, "PATCH", `/categories/${made.id}`, {
      name: "Journeys",
      isHidden: true,
    });
    expect(await changed.json()).toMatchObject({ slug, name: "Journeys", isHidden: true });
    expect((await adminApi(admin, "DELETE", `/categories/${made.id}`)).status).toBe(204);
    const { items } = await (await adminApi(admin, "GET", "/topics")).json<{ items: AdminTopic[] }>();
    const [topic] = items;
    const slugOfTopic = topic?.slug ?? "";
    const { token } = await signUp();
    const offered = async () =>
      JSON.stringify(await (await api("GET", "/api/v1/practice/topics", { token })).json());
    await adminApi(admin, "PATCH", `/topics/${slugOfTopic}`, { isHidden: true });
    expect(await offered()).not.toContain(`"${slugOfTopic}"`);
    await adminApi(admin, "PATCH", `/topics/${slugOfTopic}`, { isHidden: false });
    expect(await offered()).toContain(`"${slugOfTopic}"`);
  });

  it("leave as a file without formulas, and that is noted", async () => {
    const admin = await adminPerson();
    const word = `=HYPERLINK("http://evil.example")${newId().slice(-6)}`;
    await signUp({ displayName: word.slice(0, 50) });
    const answer = await adminApi(admin, "GET", `/users?format=csv&q=${encodeURIComponent("=HYPER")}`);
    expect(answer.headers.get("content-type")).toContain("text/csv");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="users.csv"');
    const text = await answer.text();
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")`);
    expect(await auditOf(admin, "users")).toMatchObject([{ action: "list.export", after: { rows: 1 } }]);
  });

  it("sum up to a dashboard of 30 days", async () => {
    const admin = await adminPerson();
    const before = await (await adminApi(admin, "GET", "/stats")).json<AdminStats>();
    await signUp();
    await reportOn(admin.id);
    const after = await (await adminApi(admin, "GET", "/stats")).json<AdminStats>();
    expect(after.days).toHaveLength(30);
    expect(after.users).toBe(before.users + 2);
    expect(after.reportsWaiting).toBe(before.reportsWaiting + 1);
    expect(after.days.at(-1)?.signUps).toBe((before.days.at(-1)?.signUps ?? 0) + 2);
  });

  it("note who looked at evidence", async () => {
    const admin = await adminPerson();
    const { id: reportedId } = await signUp();
    const id = await reportOn(reportedId);
    const at = new Date().toISOString();
    const evidence = { chat: [{ at, from: "reported", text: "Give me your number" }], timeline: [] };
    await env.DB.prepare("INSERT INTO report_evidence (report_id, evidence, created_at) VALUES (?, ?, 0)")
      .bind(id, JSON.stringify(evidence))
      .run();
    const seen = await (await adminApi(admin, "GET", `/reports/${id}`)).json<AdminReportDetail>();
    expect(seen).toMatchObject({ hasEvidence: true, evidence });
    expect(await auditOf(admin, id)).toMatchObject([{ action: "report.view_evidence", actor: admin.email }]);
  });

  it("are closed when Access is not configured", async () => {
    const { accessIdentity } = await import("../../platform/http/access.ts");
    const headers = new Headers(await accessHeaders());
    const unset = { ACCESS_TEAM_URL: undefined, ACCESS_AUD: undefined };
    expect(await accessIdentity({ headers }, unset, undefined)).toBeNull();
    const set = { ACCESS_TEAM_URL: "https://access.test", ACCESS_AUD: "4714c1358e65fe4b408ad6d432a5f878" };
    expect(await accessIdentity({ headers }, set, undefined)).toBe("ops@parley.test");
    const runtime = (aud: string) => ({ aud, getIdentity: async () => ({ email: "ops@parley.test" }) });
    expect(await accessIdentity({ headers: new Headers() }, set, runtime(set.ACCESS_AUD))).toBe(
      "ops@parley.test",
    );
    expect(await accessIdentity({ headers }, set, runtime("another"))).toBeNull();
  });
});
