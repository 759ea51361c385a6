import { adminJobsSchema } from "../../../../../src/contract/admin/jobs.ts";
import type { AdminJob, AdminJobsQuery } from "../../../../../src/contract/admin/jobs.ts";
import { command } from "../../api/api.ts";
import { adminList } from "./list.ts";

export interface JobsFilter {
  state?: AdminJob["state"];
  sort?: AdminJobsQuery["sort"];
  cursor?: string;
}

export function adminJobsQuery(filter: JobsFilter) {
  return adminList("jobs", adminJobsSchema, { ...filter });
}

export function retryJob(id: string): Promise<void> {
  return command("POST", `/admin/jobs/${id}/retry`);
}

export function discardJob(id: string): Promise<void> {
  return command("DELETE", `/admin/jobs/${id}`);
}
