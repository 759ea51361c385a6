import { lastCoursesQuery } from "../../../lib/queries/learning.ts";
import { queryClient } from "../../../lib/queries/query-client.ts";
import { session } from "../../../lib/session/session.ts";

/** Fetches what to go on with before the page shows, so that it pushes nothing down later. The catalogue never waits for its failure. */
export async function loadLastCourses(): Promise<void> {
  if (session.state.status === "signed-in") await queryClient.prefetchQuery(lastCoursesQuery);
}
