import { createRoute, z } from "@hono/zod-openapi";
import { idSchema, pageOf } from "../../contract/common.ts";
import {
  myReviewSchema,
  replyBodySchema,
  reviewBodySchema,
  reviewListQuerySchema,
  reviewReportBodySchema,
  reviewSchema,
} from "../../contract/courses/reviews.ts";
import type { AppEnv } from "../../container.ts";
import { allow, allowAnybody } from "../../platform/http/authenticate.ts";
import { etagOf, matchesEtag } from "../../platform/http/etag.ts";
import { json, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const tags = ["Reviews"];
const security = [{ "access-token": [] }];
const params = z.strictObject({ id: idSchema });
const base = ["validation_failed", "unauthenticated", "account_banned", "not_found"] as const;
const mine = [...base, "own_course", "enrolment_required"] as const;
const body = ["malformed_json", "payload_too_large", "unsupported_media_type"] as const;

const list = createRoute({
  method: "get",
  path: "/courses/{id}/reviews",
  operationId: "listReviews",
  tags,
  summary: "What students say of a course",
  description: "Of a draft, for its instructor and administrators only.",
  security: [{}, ...security],
  middleware: [allowAnybody] as const,
  request: { params, query: reviewListQuerySchema },
  responses: {
    200: json(pageOf(reviewSchema).meta({ id: "Reviews" }), "A page of reviews"),
    304: { description: "Not changed" },
    ...problems("validation_failed", "unauthenticated", "account_banned", "not_found"),
  },
});

const getMine = createRoute({
  method: "get",
  path: "/courses/{id}/reviews/mine",
  operationId: "getMyReview",
  tags,
  summary: "What I say of a course",
  security,
  middleware: [allow("review:write")],
  request: { params },
  responses: { 200: json(myReviewSchema, "My review"), ...problems(...mine) },
});

const writeMine = createRoute({
  method: "put",
  path: "/courses/{id}/reviews/mine",
  operationId: "writeMyReview",
  tags,
  summary: "Say something of a course I take, or say it anew",
  description: "Words that are watched hold it until a moderator has seen it; until then only I see it.",
  security,
  middleware: [
    allow("review:write"),
    limitByUser({ name: "review", limit: 60, windowMs: 60 * 60_000 }),
  ] as const,
  request: { params, body: jsonBody(reviewBodySchema) },
  responses: { 200: json(myReviewSchema, "My review"), ...problems(...mine, ...body, "rate_limited") },
});

const deleteMine = createRoute({
  method: "delete",
  path: "/courses/{id}/reviews/mine",
  operationId: "deleteMyReview",
  tags,
  summary: "Take back what I said of a course",
  security,
  middleware: [allow("review:write")],
  request: { params },
  responses: { 204: noContent, ...problems(...mine) },
});

const report = createRoute({
  method: "post",
  path: "/reviews/{id}/report",
  operationId: "reportReview",
  tags,
  summary: "Report a review",
  security,
  middleware: [
    allow("report:create"),
    limitByUser({ name: "report-review", limit: 30, windowMs: 60 * 60_000 }),
  ] as const,
  request: { params, body: jsonBody(reviewReportBodySchema) },
  responses: {
    201: { description: "A moderator will look at it" },
    ...problems(...base, ...body, "already_reported", "cannot_target_self", "rate_limited"),
  },
});

const reply = createRoute({
  method: "post",
  path: "/reviews/{id}/reply",
  operationId: "replyToReview",
  tags: ["Teaching"],
  summary: "Answer a review of my course; again replaces the answer",
  security,
  middleware: [allow("course:manage")],
  request: { params, body: jsonBody(replyBodySchema) },
  responses: { 200: json(reviewSchema, "The review"), ...problems(...base, ...body, "forbidden") },
});

export const reviewsRoutes = createRouter<AppEnv>()
  .openapi(list, async (c) => {
    const { reviews } = c.var.services;
    const page = await reviews.list(c.req.valid("param").id, c.req.valid("query"), c.var.viewer);
    const etag = await etagOf(page);
    const headers = { etag, "cache-control": `${c.var.viewer === null ? "public" : "private"}, no-cache` };
    if (matchesEtag(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
    return c.json(page, 200, headers);
  })
  .openapi(getMine, async (c) =>
    c.json(await c.var.services.reviews.getMine(c.var.principal.userId, c.req.valid("param").id), 200),
  )
  .openapi(writeMine, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.reviews.write(c.var.principal.userId, id, c.req.valid("json")), 200);
  })
  .openapi(deleteMine, async (c) => {
    await c.var.services.reviews.remove(c.var.principal.userId, c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(report, async (c) => {
    const { id } = c.req.valid("param");
    await c.var.services.reviewResponses.report(c.var.principal.userId, id, c.req.valid("json"));
    return c.body(null, 201);
  })
  .openapi(reply, async (c) => {
    const { id } = c.req.valid("param");
    const { text } = c.req.valid("json");
    return c.json(await c.var.services.reviewResponses.reply(c.var.principal.userId, id, text), 200);
  });
