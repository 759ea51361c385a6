import { z } from "zod";
import { idSchema, timestampSchema } from "../common.ts";
import { reviewReportReasons, reviewStatuses } from "../courses/reviews.ts";

/** `waiting`: held by a watch word or reported, and not decided since. */
export const reviewQueues = ["waiting", "visible", "removed"] as const;

export const adminReviewSchema = z
  .object({
    id: idSchema,
    course: z.object({ id: idSchema, title: z.string(), slug: z.string() }),
    author: z.object({ id: idSchema, displayName: z.string() }),
    rating: z.number().int(),
    comment: z.string().nullable(),
    reply: z.string().nullable(),
    status: z.enum(reviewStatuses),
    watchWord: z.string().nullable().describe("The word that holds it"),
    reports: z.array(
      z.object({
        reason: z.enum(reviewReportReasons),
        description: z.string().nullable(),
        createdAt: timestampSchema,
      }),
    ),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .meta({ id: "AdminReview" });
export type AdminReview = z.infer<typeof adminReviewSchema>;

export const decideReviewBodySchema = z
  .strictObject({
    decision: z.enum(["keep", "remove"]),
    note: z.string().trim().max(1000).optional(),
  })
  .meta({ id: "DecideReviewBody", example: { decision: "remove", note: "Advertising" } });
export type DecideReviewBody = z.infer<typeof decideReviewBodySchema>;
