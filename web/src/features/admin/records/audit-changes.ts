export interface AuditChange {
  field: string;
  before: string | null;
  after: string | null;
}

function fieldsOf(value: unknown): Map<string, unknown> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== "object" || Array.isArray(value)) return new Map([["", value]]);
  return new Map(Object.entries(value));
}

function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What an entry of the audit log tells, field by field: what has changed, and what was said besides. */
export function auditChanges(before: unknown, after: unknown): AuditChange[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names
    .map((field) => ({ field, before: shown(old.get(field)), after: shown(now.get(field)) }))
    .filter((change) => change.before !== change.after)
    .filter(({ field }) => now.size === 0 || now.has(field) || field === "");
}
