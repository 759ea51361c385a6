import { z } from "zod";
import { pageOf } from "../common.ts";
import { applicationSchema, applicationStates } from "../instructors.ts";
import { adminListQuery, ageSorts, noteSchema, personSchema } from "./common.ts";

export const adminApplicationsQuery = adminListQuery.extend({
  state: z.enum(applicationStates).default("pending"),
  sort: z.enum(ageSorts).default("newest"),
});
export type AdminApplicationsQuery = z.infer<typeof adminApplicationsQuery>;
export const adminApplicationSchema = applicationSchema
  .extend({ person: personSchema })
  .meta({ id: "AdminApplication" });
export type AdminApplication = z.infer<typeof adminApplicationSchema>;
export const adminApplicationsSchema = pageOf(adminApplicationSchema).meta({ id: "AdminApplications" });
export const decideApplicationBodySchema = z
  .strictObject({ decision: z.enum(["approve", "reject"]), note: noteSchema })
  .meta({ id: "DecideApplicationBody" });
