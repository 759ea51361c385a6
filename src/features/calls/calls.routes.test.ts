import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { recordCall } from "../../../test/support/calls.ts";
import { withServices } from "../../../test/support/services.ts";
import type { CallSession } from "../../contract/calls.ts";
import type { Streak } from "../../contract/practice.ts";
import type { Me } from "../../contract/users.ts";
import { newId } from "../../platform/ids.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
type Page = { items: CallSession[]; nextCursor: string | null };
const good = { stars: 5, connection: 3, compliments: ["patient", "clear"] };

describe("the record of a call", () => {
  it("counts once for both, however often and in whatever order the room reports it", async () => {
    const [a, b] = [await signUp(), await signUp()];
    const endedAt = Date.now() - 1000;
    const startedAt = endedAt - 120_000;
    const members = { roomId: newId(), userA: a.id, userB: b.id, startedAt };
    const ended = {
      ...members,
      connectedAt: startedAt,
      endedAt,
      durationSeconds: 120,
      endedBy: "user_b" as const,
    };
    const opened = { ...members, topic: "food", level: null };
    await withServices(({ callRecords }) => callRecords.recordOpened(opened));
    await Promise.all(
      Array.from({ length: 5 }, () => withServices(({ callRecords }) => callRecords.recordEnded(ended))),
    );
    await withServices(({ callRecords }) => callRecords.recordOpened(opened));
    for (const { token } of [a, b]) {
      const me = await (await api("GET", "/api/v1/users/me", { token })).json<Me>();
      expect([me.totalSessions, me.totalPracticeSeconds, me.streakDays]).toEqual([1, 120, 1]);
    }
  });

  it("has no duration and no statistics when the two never met", async () => {
    const [a, b] = [await signUp(), await signUp()];
    const id = await recordCall(a, b, { connectedAt: null, durationSeconds: null, endedBy: "no_show" });
    const me = await (await api("GET", "/api/v1/users/me", { token: a.token })).json<Me>();
    expect([me.totalSessions, me.totalPracticeSeconds, me.streakDays]).toEqual([0, 0, 0]);
    const rated = await api("POST", `/api/v1/sessions/${id}/rate`, { token: a.token, body: good });
    expect([rated.status, (await problemOf(rated)).code]).toEqual([422, "not_rateable"]);
  });

  it("of under a minute adds time but no streak", async () => {
    const [a, b] = [await signUp(), await signUp()];
    await recordCall(a, b, { durationSeconds: 59 });
    const me = await (await api("GET", "/api/v1/users/me", { token: a.token })).json<Me>();
    expect([me.totalSessions, me.totalPracticeSeconds, me.streakDays]).toEqual([1, 59, 0]);
  });

  it("is closed as an error when its room never reported an end", async () => {
    const [a, b] = [await signUp(), await signUp()];
    const opened = {
      roomId: newId(),
      userA: a.id,
      userB: b.id,
      topic: null,
      level: null,
      startedAt: Date.now() - 2 * DAY_MS,
    };
    await withServices(({ callRecords }) => callRecords.recordOpened(opened));
    await withServices(({ callRecords }) => callRecords.closeAbandoned());
    const call = await (
      await api("GET", `/api/v1/sessions/${opened.roomId}`, { token: a.token })
    ).json<CallSession>();
    expect([call.endedBy, call.durationSeconds, call.canRate]).toEqual(["error", null, false]);
  });
});

describe("GET /sessions", () => {
  it("lists a person's calls from either side, the newest first, in stable pages", async () => {
    const [me, b, c] = [await signUp(), await signUp({ displayName: "Bo" }), await signUp()];
    const now = Date.now();
    const ids = [
      await recordCall(me, b, { startedAt: now - 4000_000 }),
      await recordCall(c, me, { startedAt: now - 3000_000 }),
      await recordCall(me, c, { startedAt: now - 2000_000 }),
    ];
    await recordCall(b, c);
    const first = await (await api("GET", "/api/v1/sessions?limit=2", { token: me.token })).json<Page>();
    await recordCall(me, b, { startedAt: now - 1000 });
    const second = await (
      await api("GET", `/api/v1/sessions?limit=2&cursor=${first.nextCursor}`, { token: me.token })
    ).json<Page>();
    expect([...first.items, ...second.items].map((call) => call.id)).toEqual(ids.toReversed());
    expect(second.items[0]).toMatchObject({ partner: { displayName: "Bo" }, endedBy: "me", topic: "travel" });
    expect(first.items[1]?.endedBy).toBe("partner");
    expect(second.nextCursor).toBeNull();
  });

  it("shows a call to its two members only", async () => {
    const [a, b, stranger] = [await signUp(), await signUp(), await signUp()];
    const id = await recordCall(a, b);
    for (const { token } of [a, b])
      expect((await api("GET", `/api/v1/sessions/${id}`, { token })).status).toBe(200);
    const hidden = await api("GET", `/api/v1/sessions/${id}`, { token: stranger.token });
    const missing = await api("GET", `/api/v1/sessions/${newId()}`, { token: stranger.token });
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect((await problemOf(hidden)).detail).toBe((await problemOf(missing)).detail);
  });
});

describe("POST /sessions/:id/rate", () => {
  it("rates partner and connection apart, once", async () => {
    const [a, b] = [await signUp(), await signUp()];
    const id = await recordCall(a, b);
    const path = `/api/v1/sessions/${id}/rate`;
    const rated = await api("POST", path, { token: a.token, body: good });
    expect(await rated.json<CallSession>()).toMatchObject({ myRating: good, canRate: false });
    const again = await api("POST", path, { token: a.token, body: good });
    expect([again.status, (await problemOf(again)).code]).toEqual([409, "already_rated"]);
    const other = await (await api("GET", `/api/v1/sessions/${id}`, { token: b.token })).json<CallSession>();
    expect([other.myRating, other.canRate]).toEqual([null, true]);
    const listed = await (await api("GET", "/api/v1/sessions", { token: a.token })).json<Page>();
    expect(listed.items[0]?.myRating).toEqual(good);
  });

  it.each([
    { stars: 0, connection: 3 },
    { stars: 6, connection: 3 },
    { stars: 4.5, connection: 3 },
    { stars: 4 },
    { stars: 4, connection: 4, compliments: ["patient", "patient"] },
    { stars: 4, connection: 4, compliments: ["handsome"] },
    { stars: 4, connection: 4, raterId: "x" },
  ])("refuses %j", async (body) => {
    const [a, b] = [await signUp(), await signUp()];
    const id = await recordCall(a, b);
    expect((await api("POST", `/api/v1/sessions/${id}/rate`, { token: a.token, body })).status).toBe(400);
  });

  it("is over after 24 hours, and none of a stranger's business", async () => {
    const [a, b, stranger] = [await signUp(), await signUp(), await signUp()];
    const old = await recordCall(a, b, { endedAt: Date.now() - DAY_MS - 1000 });
    const late = await api("POST", `/api/v1/sessions/${old}/rate`, { token: a.token, body: good });
    expect([late.status, (await problemOf(late)).code]).toEqual([422, "not_rateable"]);
    expect(
      (await api("POST", `/api/v1/sessions/${old}/rate`, { token: stranger.token, body: good })).status,
    ).toBe(404);
  });
});

describe("GET /practice/streak", () => {
  it("shows days and minutes in the person's own time zone", async () => {
    const [a, b] = [await signUp(), await signUp()];
    await api("PATCH", "/api/v1/users/me", { token: a.token, body: { timezone: "Pacific/Kiritimati" } });
    await api("PATCH", "/api/v1/users/me", { token: b.token, body: { timezone: "Pacific/Pago_Pago" } });
    const connectedAt = Date.parse("2026-05-10T10:30:00Z");
    await recordCall(a, b, {
      startedAt: connectedAt,
      connectedAt,
      endedAt: connectedAt + 300_000,
      durationSeconds: 300,
    });
    const days = await env.DB.prepare(
      "SELECT user_id, date, seconds FROM practice_days WHERE user_id IN (?, ?)",
    )
      .bind(a.id, b.id)
      .all();
    expect(days.results).toEqual(
      expect.arrayContaining([
        { user_id: a.id, date: "2026-05-11", seconds: 300 },
        { user_id: b.id, date: "2026-05-09", seconds: 300 },
      ]),
    );
    await recordCall(a, b, { durationSeconds: 200 });
    await recordCall(a, b, { durationSeconds: 160 });
    const streak = await (await api("GET", "/api/v1/practice/streak", { token: a.token })).json<Streak>();
    expect(streak).toMatchObject({ days: 1, practisedToday: true, timezone: "Pacific/Kiritimati" });
    expect(streak.calendar.at(-1)?.minutes).toBe(6);
  });
});
