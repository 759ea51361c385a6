import { describe, expect, it } from "vitest";
import { decideReportBodySchema } from "../../../../../src/contract/admin/reports.ts";
import { decisionOfKey, decisions, emptyDecision, readDecision } from "./decision.ts";
import type { DecisionDraft } from "./decision.ts";

const now = Date.parse("2026-11-21T09:30:00.000Z");
const note = "Insults all through the call";

function read(draft: Partial<DecisionDraft>) {
  return readDecision({ ...emptyDecision, note, ...draft }, now);
}

describe("readDecision()", () => {
  it.each(decisions)("sends a %s that the contract takes", (decision) => {
    const result = read({ decision });
    expect(result.ok && decideReportBodySchema.parse(result.body)).toMatchObject({ decision, note });
  });

  it("sends the hours of a cooldown and the end of a ban", () => {
    expect(read({ decision: "cooldown", hours: "48" })).toMatchObject({ body: { hours: 48 } });
    expect(read({ decision: "ban" })).toMatchObject({ body: { until: "2026-11-28T09:30:00.000Z" } });
    const forGood = { kind: "for_good", date: "" } as const;
    expect(read({ decision: "ban", length: forGood })).toMatchObject({ body: { until: null } });
  });

  it("asks for a decision and for the reason", () => {
    expect(read({})).toMatchObject({ ok: false, problems: { decision: true } });
    expect(read({ decision: "warn", note: " a " })).toMatchObject({
      ok: false,
      problems: { note: "Say why, in a few words" },
    });
  });

  it.each(["", "0", "721", "1.5", "many"])("does not take %j for the hours of a cooldown", (hours) => {
    expect(read({ decision: "cooldown", hours })).toMatchObject({ ok: false, problems: { hours: true } });
    expect(read({ decision: "warn", hours }).ok).toBe(true);
  });

  it("does not ban until a day that has gone by", () => {
    const length = { kind: "date", date: "2026-11-01" } as const;
    expect(read({ decision: "ban", length })).toMatchObject({ ok: false, problems: { length: true } });
    expect(read({ decision: "dismiss", length }).ok).toBe(true);
  });
});

describe("decisionOfKey()", () => {
  it("goes up the ladder from 1 to 4, and knows no other key", () => {
    expect(["1", "2", "3", "4", "5", "0", "a"].map((key) => decisionOfKey(key))).toEqual([
      "dismiss",
      "warn",
      "cooldown",
      "ban",
      null,
      null,
      null,
    ]);
  });
});
