import type { InstructorApplication } from "../../../../src/contract/instructors.ts";
import { dateText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";

/** An application with the reader's answer, if there is one. */
export function WhatWasWritten({ application }: { application: InstructorApplication }) {
  return (
    <dl className="grid gap-3 border-t border-line pt-3">
      {application.decisionNote === null ? null : (
        <div>
          <dt className="text-sm text-muted">{m.teach_note()}</dt>
          <dd className="whitespace-pre-line wrap-anywhere">{application.decisionNote}</dd>
        </div>
      )}
      <div>
        <dt className="text-sm text-muted">{m.teach_you_wrote()}</dt>
        <dd className="whitespace-pre-line wrap-anywhere">{application.experience}</dd>
        {application.sampleUrl === null ? null : (
          <dd className="wrap-anywhere">
            <a
              href={application.sampleUrl}
              target="_blank"
              rel="noreferrer"
              className="text-teal underline underline-offset-4"
            >
              {application.sampleUrl}
            </a>
          </dd>
        )}
        <dd className="mt-1 text-sm text-muted">
          {m.teach_sent_on({ date: dateText(new Date(application.createdAt)) })}
        </dd>
      </div>
    </dl>
  );
}
