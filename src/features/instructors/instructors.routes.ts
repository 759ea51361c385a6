import { createRoute } from "@hono/zod-openapi";
import { applicationSchema, applyBodySchema } from "../../contract/instructors.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const tags = ["Instructors"];
const security = [{ "access-token": [] }];

const apply = createRoute({
  method: "post",
  path: "/instructor/apply",
  operationId: "applyAsInstructor",
  tags,
  summary: "Ask to become an instructor",
  security,
  middleware: [
    allow("instructor:apply"),
    limitByUser({ name: "apply", limit: 5, windowMs: 24 * 60 * 60_000 }),
  ] as const,
  request: { body: jsonBody(applyBodySchema) },
  responses: {
    201: json(applicationSchema, "Waiting for an administrator"),
    ...problems(
      "validation_failed",
      "malformed_json",
      "unauthenticated",
      "account_banned",
      "email_unverified",
      "already_applied",
      "payload_too_large",
      "unsupported_media_type",
      "rate_limited",
    ),
  },
});

const getApplication = createRoute({
  method: "get",
  path: "/instructor/application",
  operationId: "getInstructorApplication",
  tags,
  summary: "My latest application",
  security,
  middleware: [allow("instructor:apply")] as const,
  responses: {
    200: json(applicationSchema, "With the decision once there is one"),
    ...problems("unauthenticated", "account_banned", "not_found"),
  },
});

export const instructorsRoutes = createRouter<AppEnv>()
  .openapi(apply, async (c) => {
    const { applications } = c.var.services;
    return c.json(await applications.apply(c.var.principal.userId, c.req.valid("json")), 201);
  })
  .openapi(getApplication, async (c) =>
    c.json(await c.var.services.applications.find(c.var.principal.userId), 200),
  );
