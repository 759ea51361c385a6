import {
  adminApplicationSchema,
  adminApplicationsSchema,
} from "../../../../../src/contract/admin/applications.ts";
import type {
  AdminApplication,
  AdminApplicationsQuery,
} from "../../../../../src/contract/admin/applications.ts";
import { change } from "../../api/api.ts";
import { adminList } from "./list.ts";

export interface ApplicationsFilter {
  state?: AdminApplication["state"];
  sort?: AdminApplicationsQuery["sort"];
  cursor?: string;
}

export function adminApplicationsQuery(filter: ApplicationsFilter) {
  return adminList("instructor-applications", adminApplicationsSchema, { ...filter });
}

export function decideApplication(
  id: string,
  body: { decision: "approve" | "reject"; note: string },
): Promise<AdminApplication> {
  return change("PATCH", `/admin/instructor-applications/${id}`, body, adminApplicationSchema);
}
