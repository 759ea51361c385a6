import { auditSchema } from "../../../../../src/contract/admin/audit.ts";
import type { AdminAuditQuery } from "../../../../../src/contract/admin/audit.ts";
import { adminList } from "./list.ts";

export interface AuditFilter {
  /** One of the contract's actions; the server refuses another. */
  action?: string;
  subject?: string;
  sort?: AdminAuditQuery["sort"];
  cursor?: string;
}

export function adminAuditQuery(filter: AuditFilter) {
  return adminList("audit", auditSchema, { ...filter });
}
