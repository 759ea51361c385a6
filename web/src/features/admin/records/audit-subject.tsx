import { Link } from "@tanstack/react-router";
import type { AuditEntry } from "../../../../../src/contract/admin/audit.ts";
import { adminLink, PersonLink } from "../person-link.tsx";

/** What was acted on; the way to it where it has a page. */
export function AuditSubject({ entry }: { entry: AuditEntry }) {
  const { action, subject, person } = entry;
  if (person !== null) return <PersonLink person={person} />;
  const short = subject.length > 13 ? `…${subject.slice(-12)}` : subject;
  if (action.startsWith("user.")) {
    return (
      <Link to="/admin/users/$userId" params={{ userId: subject }} className={adminLink} title={subject}>
        {short}
      </Link>
    );
  }
  if (action.startsWith("report.")) {
    return (
      <Link to="/admin/reports" search={{ report: subject }} className={adminLink} title={subject}>
        {short}
      </Link>
    );
  }
  if (action.startsWith("order.")) {
    return (
      <Link to="/admin/orders/$orderId" params={{ orderId: subject }} className={adminLink} title={subject}>
        {short}
      </Link>
    );
  }
  return <code title={subject}>{short}</code>;
}
