import type { Review } from "../../contract/courses/reviews.ts";
import { avatarUrl } from "../users/avatar-url.ts";
import type { FoundReview } from "./reviews.repository.ts";

export function toReview({ review, author }: Pick<FoundReview, "review" | "author">): Review {
  const { id, userId, rating, comment, reply, repliedAt } = review;
  return {
    id,
    author: { id: userId, displayName: author.displayName, avatarUrl: avatarUrl(author.avatarKey) },
    rating,
    comment,
    reply:
      reply === null || repliedAt === null
        ? null
        : { text: reply, repliedAt: new Date(repliedAt).toISOString() },
    createdAt: new Date(review.createdAt).toISOString(),
    updatedAt: new Date(review.updatedAt).toISOString(),
  };
}
