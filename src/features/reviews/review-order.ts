import type { ReviewListQuery } from "../../contract/courses/reviews.ts";
import type { Position } from "../../platform/db/cursor.ts";

/** A cursor has one number: stars go before the time, which has fewer digits than this until the year 2286. */
const STAR = 10 ** 13;

export type ReviewSort = ReviewListQuery["sort"];
export interface ReviewPlace {
  rating: number;
  createdAt: number;
  id: string;
}

export function toPosition(sort: ReviewSort, { rating, createdAt, id }: ReviewPlace): Position {
  return { value: sort === "newest" ? createdAt : rating * STAR + createdAt, id };
}

export function toPlace({ value, id }: Position): ReviewPlace {
  return { rating: Math.floor(value / STAR), createdAt: value % STAR, id };
}
