import { env } from "cloudflare:workers";
import type { MyReview } from "../../src/contract/courses/reviews.ts";
import { api } from "./api.ts";

interface Signed {
  token: string;
}

export const putReview = ({ token }: Signed, courseId: string, body: unknown) =>
  api("PUT", `/api/v1/courses/${courseId}/reviews/mine`, { token, body });

export async function writeReview(
  who: Signed,
  courseId: string,
  body: { rating: number; comment?: string | null },
): Promise<MyReview> {
  const answer = await putReview(who, courseId, body);
  if (answer.status !== 200) throw new Error(`Reviewing answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** The stars a course has counted, and those of its visible reviews. */
export async function starsOf(courseId: string) {
  const counted = await env.DB.prepare(
    "SELECT rating_sum, rating_count, stars_1, stars_2, stars_3, stars_4, stars_5 FROM courses WHERE id = ?",
  )
    .bind(courseId)
    .first();
  const written = await env.DB.prepare(
    `SELECT coalesce(sum(rating), 0) AS rating_sum, count(*) AS rating_count,
       count(iif(rating = 1, 1, NULL)) AS stars_1, count(iif(rating = 2, 1, NULL)) AS stars_2,
       count(iif(rating = 3, 1, NULL)) AS stars_3, count(iif(rating = 4, 1, NULL)) AS stars_4,
       count(iif(rating = 5, 1, NULL)) AS stars_5
     FROM reviews WHERE course_id = ? AND status = 'visible'`,
  )
    .bind(courseId)
    .first();
  return { counted, written };
}
