import { createRoute, z } from "@hono/zod-openapi";
import { idSchema } from "../../contract/common.ts";
import { lessonSchema, updateLessonBodySchema } from "../../contract/courses/curriculum.ts";
import type { AppEnv } from "../../container.ts";
import { allow, allowAnybody } from "../../platform/http/authenticate.ts";
import { ifMatchHeaders, requiredVersion, versionTag } from "../../platform/http/if-match.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { bodyProblems, writeProblems } from "./authoring-answers.ts";
import { limitAuthoring } from "./authoring-limit.middleware.ts";

const params = z.strictObject({ id: idSchema });

const getLesson = createRoute({
  method: "get",
  path: "/lessons/{id}",
  operationId: "getLesson",
  tags: ["Courses"],
  summary: "A lesson with what is in it",
  description:
    "Free previews of published courses for everybody; else for those who have access and for the instructor, who gets the version as `ETag`.",
  security: [{}, { "access-token": [] }],
  middleware: [allowAnybody] as const,
  request: { params },
  responses: {
    200: json(lessonSchema, "The lesson"),
    ...problems(
      "validation_failed",
      "unauthenticated",
      "payment_required",
      "account_banned",
      "enrolment_required",
      "not_found",
    ),
  },
});

const updateLesson = createRoute({
  method: "patch",
  path: "/lessons/{id}",
  operationId: "updateLesson",
  tags: ["Teaching"],
  summary: "Change a lesson, or write its article",
  description: "Absent fields stay as they are. `If-Match` takes the `version` of the lesson.",
  security: [{ "access-token": [] }],
  middleware: [allow("course:manage"), limitAuthoring] as const,
  request: { params, headers: ifMatchHeaders, body: jsonBody(updateLessonBodySchema) },
  responses: {
    200: json(lessonSchema, "The lesson as it is now"),
    ...problems(
      ...writeProblems,
      ...bodyProblems,
      "not_found",
      "precondition_failed",
      "course_incomplete",
      "precondition_required",
    ),
  },
});

export const lessonsRoutes = createRouter<AppEnv>()
  .openapi(getLesson, async (c) => {
    const { lesson, isOwn } = await c.var.services.lessons.read(c.req.valid("param").id, c.var.viewer);
    return c.json(lesson, 200, isOwn ? { etag: versionTag(lesson.version) } : {});
  })
  .openapi(updateLesson, async (c) => {
    const target = {
      userId: c.var.principal.userId,
      lessonId: c.req.valid("param").id,
      version: requiredVersion(c.req.valid("header")),
    };
    const lesson = await c.var.services.lessons.update(target, c.req.valid("json"));
    return c.json(lesson, 200, { etag: versionTag(lesson.version) });
  });
