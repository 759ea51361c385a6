import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { signUp } from "../../../test/support/api.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import { runSchedule } from "../../schedules.ts";
import { newId } from "../../platform/ids.ts";

const DAY_MS = 24 * 60 * 60_000;

let clock: TestClock;
beforeEach(() => {
  clock = new TestClock();
});

/** A report with evidence; decided now, or still pending. */
async function reportWithEvidence(status: "pending" | "actioned" | "dismissed") {
  const [reporter, reported] = [await signUp(), await signUp()];
  const [id, now] = [newId(), clock.now()];
  const decidedAt = status === "pending" ? null : now;
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO reports (id, reporter_id, reported_id, reason, status, actioned_at, created_at) VALUES (?, ?, ?, 'spam', ?, ?, ?)",
    ).bind(id, reporter.id, reported.id, status, decidedAt, now),
    env.DB.prepare("INSERT INTO report_evidence (report_id, evidence, created_at) VALUES (?, ?, ?)").bind(
      id,
      JSON.stringify({ chat: [], timeline: [] }),
      now,
    ),
  ]);
  return { id, reportedId: reported.id };
}

async function hasEvidenceAfter(days: number, reportId: string): Promise<boolean> {
  clock.advance(days * DAY_MS);
  await withServices((services) => runSchedule("17 * * * *", services), clock);
  const row = env.DB.prepare("SELECT 1 AS here FROM report_evidence WHERE report_id = ?").bind(reportId);
  return (await row.first("here")) === 1;
}

const ban = (userId: string, reportId: string, days: number | null) =>
  withServices(
    ({ bans }) =>
      bans.banUser({
        userId,
        reportId,
        reason: "spam",
        until: days === null ? null : clock.now() + days * DAY_MS,
      }),
    clock,
  );

describe("the evidence of a report", () => {
  it.each(["actioned", "dismissed"] as const)("is kept for 180 days after it was %s", async (status) => {
    const { id } = await reportWithEvidence(status);
    expect(await hasEvidenceAfter(180, id)).toBe(true);
    expect(await hasEvidenceAfter(1, id)).toBe(false);
  });

  it("stays while nobody has decided", async () => {
    const { id } = await reportWithEvidence("pending");
    expect(await hasEvidenceAfter(1000, id)).toBe(true);
  });

  it("stays while a ban rests on it, and goes when the ban is over or lifted", async () => {
    const [short, long, lifted] = [
      await reportWithEvidence("actioned"),
      await reportWithEvidence("actioned"),
      await reportWithEvidence("actioned"),
    ];
    await ban(short.reportedId, short.id, 200);
    await ban(long.reportedId, long.id, null);
    await ban(lifted.reportedId, lifted.id, null);
    expect(await hasEvidenceAfter(190, short.id)).toBe(true);
    expect(await hasEvidenceAfter(20, short.id)).toBe(false);
    expect(await hasEvidenceAfter(1000, long.id)).toBe(true);
    await withServices(({ bans }) => bans.unbanUser({ userId: lifted.reportedId }), clock);
    expect(await hasEvidenceAfter(0, lifted.id)).toBe(false);
  });

  it("stays while an appeal against a ban that is over waits for an answer", async () => {
    const { id, reportedId } = await reportWithEvidence("actioned");
    await ban(reportedId, id, 7);
    const appealId = newId();
    await env.DB.prepare(
      "INSERT INTO appeals (id, sanction_id, user_id, message, state, created_at) SELECT ?, id, user_id, 'Please', 'pending', 1 FROM sanctions WHERE report_id = ?",
    )
      .bind(appealId, id)
      .run();
    expect(await hasEvidenceAfter(200, id)).toBe(true);
    await env.DB.prepare("UPDATE appeals SET state = 'refused' WHERE id = ?").bind(appealId).run();
    expect(await hasEvidenceAfter(0, id)).toBe(false);
  });
});
