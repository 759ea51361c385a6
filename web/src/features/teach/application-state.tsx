import type { ReactNode } from "react";
import type { Role } from "../../../../src/contract/auth.ts";
import type { InstructorApplication } from "../../../../src/contract/instructors.ts";
import { dateText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Card } from "../../ui/card.tsx";
import { WhatWasWritten } from "./what-was-written.tsx";

/** Where an application stands; nothing for those who have sent none. */
export function ApplicationState({
  application,
  role,
}: {
  application: InstructorApplication | null;
  role: Role;
}) {
  if (application === null) {
    return role === "student" ? null : (
      <State title={m.teach_approved_title()} text={m.teach_approved_plain()} />
    );
  }
  switch (application.state) {
    case "pending":
      return (
        <State title={m.teach_pending_title()} text={m.teach_pending()}>
          <WhatWasWritten application={application} />
        </State>
      );
    case "approved":
      return (
        <State
          title={m.teach_approved_title()}
          text={
            application.decidedAt === null
              ? m.teach_approved_plain()
              : m.teach_approved({ date: dateText(new Date(application.decidedAt)) })
          }
        />
      );
    case "rejected":
      return (
        <State title={m.teach_rejected_title()} text={m.teach_rejected()}>
          <WhatWasWritten application={application} />
        </State>
      );
  }
}

function State({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Card className="grid gap-3">
      <h2 className="text-xl">{title}</h2>
      <p>{text}</p>
      {children}
    </Card>
  );
}
