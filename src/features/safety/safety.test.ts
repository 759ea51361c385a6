import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { adminApi, adminPerson } from "../../../test/support/admins.ts";
import { api, problemOf, signUp, type TestPerson } from "../../../test/support/api.ts";
import { recordCall } from "../../../test/support/calls.ts";
import { withServices } from "../../../test/support/services.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import type { Report } from "../../contract/safety.ts";
import { newId } from "../../platform/ids.ts";

const path = "/api/v1/reports";
const report = (by: TestPerson, body: Record<string, unknown>) =>
  api("POST", path, { token: by.token, body: { reason: "harassment", ...body } });

const flagged = ({ id }: TestPerson) =>
  env.DB.prepare("SELECT count(*) AS n FROM reports WHERE reported_id = ? AND is_flagged = 1")
    .bind(id)
    .first("n");

describe("POST /reports", () => {
  it("stores the report, and blocks both ways at once", async () => {
    const [a, b] = [await signUp(), await signUp()];
    const sessionId = await recordCall(a, b);
    const response = await report(a, { reportedId: b.id, sessionId, description: "  shouted  " });
    expect(response.status).toBe(201);
    expect(await response.json<Report>()).toMatchObject({
      reportedId: b.id,
      sessionId,
      status: "pending",
      description: "shouted",
    });
    expect(await withServices(({ blocks }) => blocks.findBlockedEitherWay(b.id))).toEqual([a.id]);
    const mine = await (await api("GET", `${path}/mine`, { token: a.token })).json<{ items: Report[] }>();
    expect(mine.items.map((item) => item.sessionId)).toEqual([sessionId]);
    const theirs = await (await api("GET", `${path}/mine`, { token: b.token })).json<{ items: Report[] }>();
    expect(theirs.items).toEqual([]);
  });

  it("takes one report per call from each side, also of two sent at once", async () => {
    const [a, b] = [await signUp(), await signUp()];
    const sessionId = await recordCall(a, b);
    const both = await Promise.all([1, 2].map(() => report(a, { reportedId: b.id, sessionId })));
    const statuses = both.map((answer) => answer.status);
    expect(statuses).toEqual(expect.arrayContaining([201, 409]));
    expect((await report(b, { reportedId: a.id, sessionId })).status).toBe(201);
  });

  it("refuses oneself, nobody, a call of others, the wrong partner and an old call", async () => {
    const [a, b, c] = [await signUp(), await signUp(), await signUp()];
    const sessionId = await recordCall(a, b);
    const old = await recordCall(a, b, { endedAt: Date.now() - 25 * 60 * 60 * 1000 });
    const answers = [
      await report(a, { reportedId: a.id }),
      await report(a, { reportedId: newId() }),
      await report(c, { reportedId: b.id, sessionId }),
      await report(a, { reportedId: c.id, sessionId }),
      await report(a, { reportedId: b.id, sessionId: old }),
    ];
    const codes = await Promise.all(answers.map(async (answer) => (await problemOf(answer)).code));
    expect(codes).toEqual(["cannot_target_self", "not_found", "not_found", "not_found", "forbidden"]);
  });

  it.each([
    { reason: "boring" },
    { description: "x".repeat(2001) },
    { status: "actioned" },
    { reportedId: "1" },
  ])("refuses %j", async (body) => {
    const [a, b] = [await signUp(), await signUp()];
    expect((await report(a, { reportedId: b.id, ...body })).status).toBe(400);
  });

  it("flags somebody while three different people have a report pending", async () => {
    const bad = await signUp();
    const [a, b, c] = [await verifiedPerson(), await verifiedPerson(), await signUp()];
    for (const by of [a, b]) await report(by, { reportedId: bad.id });
    const again = await report(a, { reportedId: bad.id });
    expect([again.status, (await problemOf(again)).code]).toEqual([409, "already_reported"]);
    expect(await flagged(bad)).toBe(0);
    const sessionId = await recordCall(c, bad);
    await report(c, { reportedId: bad.id, sessionId });
    expect(await flagged(bad)).toBe(3);
    const admin = await adminPerson();
    const anyReport = env.DB.prepare("SELECT id FROM reports WHERE reported_id = ? LIMIT 1").bind(bad.id);
    const id = await anyReport.first<string>("id");
    await adminApi(admin, "PATCH", `/reports/${id ?? ""}`, { decision: "dismiss", note: "Nothing in it" });
    const stillPending =
      "SELECT sum(is_flagged) AS n FROM reports WHERE reported_id = ? AND status = 'pending'";
    expect(await env.DB.prepare(stillPending).bind(bad.id).first("n")).toBe(0);
  });

  it("flags nobody for people nobody knows, nor for one device with many accounts", async () => {
    const bad = await signUp();
    for (const by of [await signUp(), await signUp(), await signUp()])
      await report(by, { reportedId: bad.id });
    const many = [await verifiedPerson(), await verifiedPerson(), await verifiedPerson()];
    for (const by of many) {
      await env.DB.prepare("UPDATE device_sessions SET device_id = ? WHERE user_id = ?")
        .bind(`shared-${bad.id}`, by.id)
        .run();
      await report(by, { reportedId: bad.id });
    }
    expect(await flagged(bad)).toBe(0);
    for (const by of [await verifiedPerson(), await verifiedPerson()])
      await report(by, { reportedId: bad.id });
    expect(await flagged(bad)).toBe(8);
  });

  it("says of a call that it is reported, and can be so no more", async () => {
    const [a, b] = [await signUp(), await signUp()];
    const sessionId = await recordCall(a, b);
    const shown = async (by: TestPerson) => {
      const one = await (await api("GET", `/api/v1/sessions/${sessionId}`, { token: by.token })).json();
      const all = await api("GET", "/api/v1/sessions", { token: by.token });
      expect((await all.json<{ items: unknown[] }>()).items).toEqual([one]);
      return one;
    };
    expect(await shown(a)).toMatchObject({ canReport: true, isReported: false });
    await report(a, { reportedId: b.id, sessionId });
    expect(await shown(a)).toMatchObject({ canReport: false, isReported: true });
    expect(await shown(b)).toMatchObject({ canReport: true, isReported: false });
  });
});

describe("banUser()", () => {
  it("revokes every session and refuses every request at once", async () => {
    const person = await signUp();
    await withServices(({ bans }) => bans.banUser({ userId: person.id, reason: "harassment", until: null }));
    const response = await api("GET", "/api/v1/users/me", { token: person.token });
    expect([response.status, (await problemOf(response)).code]).toEqual([403, "account_banned"]);
    const live = await env.DB.prepare(
      "SELECT count(*) AS n FROM device_sessions WHERE user_id = ? AND revoked_at IS NULL",
    )
      .bind(person.id)
      .first("n");
    expect(live).toBe(0);
  });

  it("may be repeated, and refuses nobody", async () => {
    const person = await signUp();
    const ban = { userId: person.id, reason: "spam", until: null };
    await withServices(({ bans }) => bans.banUser(ban));
    await withServices(({ bans }) => bans.banUser(ban));
    await expect(withServices(({ bans }) => bans.banUser({ ...ban, userId: newId() }))).rejects.toMatchObject(
      { code: "not_found" },
    );
  });
});
