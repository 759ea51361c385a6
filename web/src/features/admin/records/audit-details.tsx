import type { AuditEntry } from "../../../../../src/contract/admin/audit.ts";
import { m } from "../../../paraglide/messages.js";
import { auditChanges } from "./audit-changes.ts";

/** Before and after, field by field. */
export function AuditDetails({ entry }: { entry: AuditEntry }) {
  const changes = auditChanges(entry.before, entry.after);
  if (changes.length === 0) return "–";
  return (
    <ul className="grid min-w-48 gap-0.5">
      {changes.map(({ field, before, after }) => (
        <li key={field} className="wrap-anywhere">
          {field === "" ? null : <span className="text-muted">{field}: </span>}
          {before === null ? null : (
            <>
              <del>
                <span className="sr-only">{m.admin_before()} </span>
                {before}
              </del>{" "}
            </>
          )}
          {after === null ? null : (
            <ins className="no-underline">
              {before === null ? null : "→ "}
              {after}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
