import { createRoute, z } from "@hono/zod-openapi";
import { idSchema, pageOf, pageQuerySchema } from "../../contract/common.ts";
import {
  courseNumbersSchema,
  lessonProgressSchema,
  myCourseSchema,
  myProgressSchema,
  progressBodySchema,
} from "../../contract/courses/learning.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";

const tags = ["Learning"];
const security = [{ "access-token": [] }];
const params = z.strictObject({ id: idSchema });
const middleware = [allow("course:learn")];
const reading = ["validation_failed", "unauthenticated", "account_banned"] as const;
const learning = [...reading, "not_found", "own_course", "enrolment_required", "payment_required"] as const;

const listMine = createRoute({
  method: "get",
  path: "/my/courses",
  operationId: "listMyCourses",
  tags,
  summary: "Courses I take part in, the last active first",
  security,
  middleware,
  request: { query: pageQuerySchema },
  responses: {
    200: json(pageOf(myCourseSchema).meta({ id: "MyCourses" }), "A page of courses"),
    ...problems(...reading),
  },
});

const getMine = createRoute({
  method: "get",
  path: "/my/progress/{courseId}",
  operationId: "getMyProgress",
  tags,
  summary: "How far I am in a course",
  security,
  middleware,
  request: { params: z.strictObject({ courseId: idSchema }) },
  responses: { 200: json(myProgressSchema, "My progress"), ...problems(...reading, "not_found") },
});

const report = createRoute({
  method: "put",
  path: "/lessons/{id}/progress",
  operationId: "reportProgress",
  tags,
  summary: "Where I am in a lesson, and what I have played of it",
  description:
    "Repeating a report changes nothing. A video of known length is completed once 90 % of it were played.",
  security,
  middleware,
  request: { params, body: jsonBody(progressBodySchema) },
  responses: {
    200: json(lessonProgressSchema, "The lesson's progress"),
    ...problems(...learning, "malformed_json", "payload_too_large", "unsupported_media_type"),
  },
});

const complete = createRoute({
  method: "post",
  path: "/lessons/{id}/complete",
  operationId: "completeLesson",
  tags,
  summary: "I am done with a lesson",
  security,
  middleware,
  request: { params },
  responses: { 200: json(lessonProgressSchema, "The lesson's progress"), ...problems(...learning) },
});

const getNumbers = createRoute({
  method: "get",
  path: "/instructor/courses/{id}/numbers",
  operationId: "getCourseNumbers",
  tags: ["Teaching"],
  summary: "The numbers of my course",
  security,
  middleware: [allow("course:manage")] as const,
  request: { params },
  responses: {
    200: json(courseNumbersSchema, "Students, and how far they come"),
    ...problems(...reading, "forbidden", "not_found"),
  },
});

export const progressRoutes = createRouter<AppEnv>()
  .openapi(listMine, async (c) =>
    c.json(await c.var.services.myCourses.list(c.var.principal.userId, c.req.valid("query")), 200),
  )
  .openapi(getMine, async (c) => {
    const { courseId } = c.req.valid("param");
    return c.json(await c.var.services.myCourses.progress(c.var.principal.userId, courseId), 200);
  })
  .openapi(report, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.progress.report(c.var.principal.userId, id, c.req.valid("json")), 200);
  })
  .openapi(complete, async (c) =>
    c.json(await c.var.services.progress.complete(c.var.principal.userId, c.req.valid("param").id), 200),
  )
  .openapi(getNumbers, async (c) =>
    c.json(await c.var.services.courseNumbers.get(c.var.principal, c.req.valid("param").id), 200),
  );
