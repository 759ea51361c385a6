import type { ReactNode } from "react";
import type { AdminPerson } from "../../../../../src/contract/admin/common.ts";
import type { ReportEvidence } from "../../../../../src/contract/admin/reports.ts";
import { secondText } from "../../../lib/text/dates.ts";
import { m } from "../../../paraglide/messages.js";
import { classNames } from "../../../ui/class-names.ts";
import { Section } from "../section.tsx";
import { eventName } from "./event-name.ts";

interface EvidenceProps {
  evidence: ReportEvidence | null;
  reporter: AdminPerson;
  reported: AdminPerson;
}

const column = "max-h-96 overflow-y-auto rounded-control border border-line bg-surface p-3 text-sm";

function At({ at }: { at: string }) {
  return (
    <time dateTime={at} className="tabular shrink-0 text-muted">
      {secondText(new Date(at))}
    </time>
  );
}

function Lines({ label, children }: { label: string; children: ReactNode }) {
  return (
    // Scrolls by itself, so the keyboard has to reach it (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol aria-label={label} tabIndex={0} className={classNames(column, "grid content-start gap-1.5")}>
      {children}
    </ol>
  );
}

/** What was typed beside what happened, in the order of time. Of the sound, nothing is ever kept. */
export function Evidence({ evidence, reporter, reported }: EvidenceProps) {
  if (evidence === null) {
    return (
      <Section title={m.admin_evidence()}>
        <p className="text-sm text-muted">{m.admin_evidence_none()}</p>
      </Section>
    );
  }
  const names = { reporter: reporter.displayName, reported: reported.displayName, room: m.admin_room() };
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <Section title={m.chat()} isEmpty={evidence.chat.length === 0}>
        <Lines label={m.chat()}>
          {evidence.chat.map(({ at, from, text }) => (
            <li key={`${at} ${from} ${text}`} className="flex gap-3">
              <At at={at} />
              <span className="min-w-0 wrap-anywhere">
                <b className={from === "reported" ? "text-danger" : undefined}>{names[from]}</b> {text}
              </span>
            </li>
          ))}
        </Lines>
      </Section>
      <Section title={m.admin_timeline()} isEmpty={evidence.timeline.length === 0}>
        <Lines label={m.admin_timeline()}>
          {evidence.timeline.map(({ at, who, event }) => (
            <li key={`${at} ${who} ${event}`} className="flex gap-3">
              <At at={at} />
              <span className="min-w-0 wrap-anywhere">
                <b className={who === "reported" ? "text-danger" : undefined}>{names[who]}</b>{" "}
                {eventName(event)}
              </span>
            </li>
          ))}
        </Lines>
      </Section>
    </div>
  );
}
