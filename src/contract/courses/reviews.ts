import { z } from "zod";
import { idSchema, pageQuerySchema, timestampSchema } from "../common.ts";

/** `held` waits for a moderator, `removed` was taken away by one; both are seen by their author only. */
export const reviewStatuses = ["visible", "held", "removed"] as const;
export const reviewSorts = ["newest", "highest", "lowest"] as const;

const stars = z.int().min(1).max(5);

export const reviewBodySchema = z
  .strictObject({
    rating: stars,
    comment: z.string().trim().max(2000, { message: "Use at most 2000 characters" }).nullable().default(null),
  })
  .meta({ id: "ReviewBody", example: { rating: 5, comment: "Short lessons, and I speak more." } });
export type ReviewBody = z.infer<typeof reviewBodySchema>;

export const reviewSchema = z
  .object({
    id: idSchema,
    author: z.object({ id: idSchema, displayName: z.string(), avatarUrl: z.string().nullable() }),
    rating: stars,
    comment: z.string().nullable(),
    reply: z.object({ text: z.string(), repliedAt: timestampSchema }).nullable(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .meta({ id: "Review" });
export type Review = z.infer<typeof reviewSchema>;

export const myReviewSchema = reviewSchema
  .extend({ status: z.enum(reviewStatuses) })
  .meta({ id: "MyReview" });
export type MyReview = z.infer<typeof myReviewSchema>;

export const reviewListQuerySchema = pageQuerySchema.extend({
  sort: z.enum(reviewSorts).default("newest"),
  rating: z.coerce.number().int().min(1).max(5).optional(),
});
export type ReviewListQuery = z.infer<typeof reviewListQuerySchema>;

export const replyBodySchema = z
  .strictObject({ text: z.string().trim().min(2).max(1000, { message: "Use at most 1000 characters" }) })
  .meta({ id: "ReplyBody" });

export const reviewReportReasons = ["spam", "hate_speech", "harassment", "false", "other"] as const;
export const reviewReportBodySchema = z
  .strictObject({
    reason: z.enum(reviewReportReasons),
    description: z.string().trim().max(1000, { message: "Use at most 1000 characters" }).optional(),
  })
  .meta({ id: "ReviewReportBody", example: { reason: "spam" } });
export type ReviewReportBody = z.infer<typeof reviewReportBodySchema>;
