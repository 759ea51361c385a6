import { createRoute, z } from "@hono/zod-openapi";
import { adminListQuery } from "../../contract/admin/common.ts";
import { adminReviewSchema, decideReviewBodySchema, reviewQueues } from "../../contract/admin/reviews.ts";
import { idSchema, pageOf } from "../../contract/common.ts";
import type { AppEnv } from "../../container.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import {
  actorOf,
  adminProblems,
  adminSecurity as security,
  adminWriteProblems,
  listAnswer,
  pageOrCsv,
} from "./admin-answers.ts";

const tags = ["Administration"];

const listReviews = createRoute({
  method: "get",
  path: "/admin/reviews",
  operationId: "adminListReviews",
  tags,
  summary: "Reviews of courses: those that wait with the longest waiting first",
  security,
  request: { query: adminListQuery.extend({ queue: z.enum(reviewQueues).default("waiting") }) },
  responses: { 200: pageOrCsv(pageOf(adminReviewSchema).meta({ id: "AdminReviews" })), ...adminProblems },
});

const decideReview = createRoute({
  method: "patch",
  path: "/admin/reviews/{id}",
  operationId: "adminDecideReview",
  tags,
  summary: "Keep a review, which shows it, or take it away",
  security,
  request: { params: z.strictObject({ id: idSchema }), body: jsonBody(decideReviewBodySchema) },
  responses: {
    200: json(adminReviewSchema, "The review, decided"),
    ...problems(...adminWriteProblems, "not_found", "already_decided", "cannot_target_self"),
  },
});

export const adminReviewsRoutes = createRouter<AppEnv>()
  .openapi(listReviews, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: `reviews-${query.queue}`,
      query,
      list: (page) => c.var.services.reviewModeration.list(query.queue, page),
      columns: {
        id: (review) => review.id,
        createdAt: (review) => review.createdAt,
        course: (review) => review.course.slug,
        author: (review) => review.author.displayName,
        rating: (review) => review.rating,
        comment: (review) => review.comment,
        status: (review) => review.status,
        watchWord: (review) => review.watchWord,
        reports: (review) => review.reports.length,
      },
    });
  })
  .openapi(decideReview, async (c) => {
    const { audit, reviewModeration } = c.var.services;
    const { id } = c.req.valid("param");
    const { decision, note = null } = c.req.valid("json");
    const decided = await reviewModeration.decide(
      c.var.principal.userId,
      id,
      decision,
      ({ before: { status, isWaiting, watchWord, rating }, after }) =>
        audit.entry(actorOf(c), {
          action: "review.decide",
          subject: id,
          before: { status, isWaiting, watchWord, rating },
          after: { ...after, decision, note },
        }),
    );
    return c.json(decided, 200);
  });
