import { noteSchema } from "../../../../../src/contract/admin/common.ts";
import type { DecideReportBody } from "../../../../../src/contract/admin/reports.ts";
import { banUntil, usualBan } from "../ban-length.ts";
import type { BanLength } from "../ban-length.ts";

export type Decision = DecideReportBody["decision"];

/** In the order of the keys 1 to 4, the mildest first. */
export const decisions: readonly Decision[] = ["dismiss", "warn", "cooldown", "ban"];

export interface DecisionDraft {
  decision: Decision | null;
  note: string;
  hours: string;
  length: BanLength;
}

export const emptyDecision: DecisionDraft = { decision: null, note: "", hours: "24", length: usualBan };

/** What is missing yet; `note` is the message of the contract. */
export interface DecisionProblems {
  decision: boolean;
  note: string | undefined;
  hours: boolean;
  length: boolean;
}

export type DecisionRead = { ok: true; body: DecideReportBody } | { ok: false; problems: DecisionProblems };

const maxHours = 720;

/** Makes what is sent out of what was chosen and typed, or tells what is missing. */
export function readDecision(draft: DecisionDraft, now: number): DecisionRead {
  const { decision } = draft;
  const read = noteSchema.safeParse(draft.note);
  const hours = Number(draft.hours);
  const until = banUntil(draft.length, now);
  const problems: DecisionProblems = {
    decision: decision === null,
    note: read.error?.issues[0]?.message,
    hours: decision === "cooldown" && !(Number.isInteger(hours) && hours >= 1 && hours <= maxHours),
    length: decision === "ban" && until === undefined,
  };
  if (!read.success || decision === null || problems.hours || problems.length) return { ok: false, problems };
  const note = read.data;
  switch (decision) {
    case "dismiss":
    case "warn":
      return { ok: true, body: { decision, note } };
    case "cooldown":
      return { ok: true, body: { decision, note, hours } };
    case "ban":
      return { ok: true, body: { decision, note, until: until ?? null } };
  }
}

/** The decision of a key, or null. */
export function decisionOfKey(key: string): Decision | null {
  return /^[1-4]$/.test(key) ? (decisions[Number(key) - 1] ?? null) : null;
}
