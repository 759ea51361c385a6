import { queryOptions } from "@tanstack/react-query";
import { applicationSchema } from "../../../../src/contract/instructors.ts";
import type { ApplyBody, InstructorApplication } from "../../../../src/contract/instructors.ts";
import { change, get } from "../api/api.ts";
import { asProblem } from "../api/problem.ts";

/** The last application of the person who is signed in, or null. */
export const applicationQuery = queryOptions({
  queryKey: ["instructor-application"],
  queryFn: async ({ signal }): Promise<InstructorApplication | null> => {
    try {
      return await get("/instructor/application", applicationSchema, signal);
    } catch (error) {
      if (asProblem(error).code === "not_found") return null;
      throw error;
    }
  },
});

export function applyToTeach(body: ApplyBody): Promise<InstructorApplication> {
  return change("POST", "/instructor/apply", body, applicationSchema);
}
