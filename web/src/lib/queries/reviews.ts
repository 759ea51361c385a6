import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { pageOf } from "../../../../src/contract/common.ts";
import { myReviewSchema, reviewSchema } from "../../../../src/contract/courses/reviews.ts";
import type {
  MyReview,
  Review,
  ReviewBody,
  ReviewListQuery,
  ReviewReportBody,
} from "../../../../src/contract/courses/reviews.ts";
import { change, command, get, getPublic, query } from "../api/api.ts";
import { asProblem } from "../api/problem.ts";

export interface ReviewsFilter {
  sort: ReviewListQuery["sort"];
  rating: number | null;
}

export const reviewsKey = (courseId: string) => ["reviews", courseId] as const;

const reviewPageSchema = pageOf(reviewSchema);

export function reviewsQuery(courseId: string, filter: ReviewsFilter) {
  return infiniteQueryOptions({
    queryKey: [...reviewsKey(courseId), "list", filter],
    queryFn: ({ pageParam, signal }) =>
      getPublic(
        `/courses/${courseId}/reviews${query({ ...filter, limit: 10, cursor: pageParam })}`,
        reviewPageSchema,
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** My own review in whatever state it is; null when I have written none. */
export function myReviewQuery(courseId: string) {
  return queryOptions({
    queryKey: [...reviewsKey(courseId), "mine"],
    queryFn: async ({ signal }): Promise<MyReview | null> => {
      try {
        return await get(`/courses/${courseId}/reviews/mine`, myReviewSchema, signal);
      } catch (error) {
        if (asProblem(error).code === "not_found") return null;
        throw error;
      }
    },
  });
}

export function saveReview(courseId: string, body: ReviewBody): Promise<MyReview> {
  return change("PUT", `/courses/${courseId}/reviews/mine`, body, myReviewSchema);
}

export function deleteReview(courseId: string): Promise<void> {
  return command("DELETE", `/courses/${courseId}/reviews/mine`);
}

export function reportReview(reviewId: string, body: ReviewReportBody): Promise<void> {
  return command("POST", `/reviews/${reviewId}/report`, body);
}

export function replyToReview(reviewId: string, text: string): Promise<Review> {
  return change("POST", `/reviews/${reviewId}/reply`, { text }, reviewSchema);
}
