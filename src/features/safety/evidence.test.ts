import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import {
  callingPair,
  type Learner,
  ringRoom,
  type ShiftedClock,
  useShiftedClock,
} from "../../../test/support/learners.ts";
import { withServices } from "../../../test/support/services.ts";
import { eventually } from "../../../test/support/sockets.ts";
import { evidenceSchema, type ReportEvidence } from "../../contract/admin/reports.ts";
import { newId } from "../../platform/ids.ts";

let clock: ShiftedClock;
beforeEach(() => {
  clock = useShiftedClock();
});

/** A call in which the receiver wrote something, and which is over and on record. */
async function endedCall() {
  const call = await callingPair();
  call.roomB.send({ type: "chat", text: "Give me your number" });
  await call.roomA.next("chat");
  call.roomA.send({ type: "end_call" });
  await call.roomA.next("call_ended");
  const row = env.DB.prepare("SELECT ended_at FROM call_sessions WHERE id = ?").bind(call.roomId);
  await eventually(async () => (await row.first("ended_at")) !== null);
  return call;
}

async function report(by: Learner, about: Learner, sessionId: string | null): Promise<string> {
  const body = { reportedId: about.id, reason: "harassment" as const };
  const made = await withServices(({ reports }) =>
    reports.report(by.id, sessionId === null ? body : { ...body, sessionId }),
  );
  return made.id;
}

async function evidenceOf(reportId: string): Promise<ReportEvidence | null> {
  const row = env.DB.prepare("SELECT evidence FROM report_evidence WHERE report_id = ?").bind(reportId);
  const text = await row.first<string>("evidence");
  return text === null ? null : evidenceSchema.parse(JSON.parse(text));
}

/** Once the outbox has done what the report promised. */
async function isDealtWith(reportId: string): Promise<boolean> {
  const row = env.DB.prepare(
    "SELECT status FROM outbox WHERE topic = 'report.created' AND payload->>'reportId' = ?",
  );
  return (await row.bind(reportId).first("status")) === "completed";
}

describe("a report of a call", () => {
  it("gets what the room kept, each side's report told from its own", async () => {
    const { a, b, roomId } = await endedCall();
    const [byA, byB] = [await report(a, b, roomId), await report(b, a, roomId)];
    await eventually(async () => (await isDealtWith(byA)) && (await isDealtWith(byB)));
    const chat = [{ from: "reported", text: "Give me your number" }];
    expect(await evidenceOf(byA)).toMatchObject({ chat });
    expect(await evidenceOf(byB)).toMatchObject({ chat: [{ ...chat[0], from: "reporter" }] });
  });

  it("keeps its first evidence, however often the event comes", async () => {
    const { a, b, roomId } = await endedCall();
    const reportId = await report(a, b, roomId);
    await eventually(() => isDealtWith(reportId));
    const before = await evidenceOf(reportId);
    const event = { reportId, reporterId: a.id, sessionId: roomId };
    await withServices(async ({ evidence }) => {
      await Promise.all([evidence.attach(event), evidence.attach(event)]);
    });
    expect(await evidenceOf(reportId)).toEqual(before);
  });

  it("gets it a day later, and nothing once the room has forgotten", async () => {
    const [soon, late] = [await endedCall(), await endedCall()];
    clock.advance(24 * 60 * 60_000 - 60_000);
    await ringRoom(soon.roomId);
    const inTime = await report(soon.a, soon.b, soon.roomId);
    await eventually(() => isDealtWith(inTime));
    expect(await evidenceOf(inTime)).not.toBeNull();
    clock.advance(15 * 60_000);
    await ringRoom(late.roomId);
    const tooLate = await report(late.a, late.b, late.roomId);
    await eventually(() => isDealtWith(tooLate));
    expect(await evidenceOf(tooLate)).toBeNull();
  });

  it("gets none without a call, or for somebody who was not in it", async () => {
    const { a, b, roomId } = await endedCall();
    const reportId = await report(a, b, null);
    await eventually(() => isDealtWith(reportId));
    await withServices(({ evidence }) =>
      evidence.attach({ reportId, reporterId: newId(), sessionId: roomId }),
    );
    expect(await evidenceOf(reportId)).toBeNull();
  });
});
