import { createRoute, z } from "@hono/zod-openapi";
import { idSchema, pageOf, pageQuerySchema } from "../../contract/common.ts";
import { courseStudentSchema, enrolmentSchema } from "../../contract/courses/learning.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const security = [{ "access-token": [] }];
const params = z.strictObject({ id: idSchema });

const enrol = createRoute({
  method: "post",
  path: "/courses/{id}/enroll",
  operationId: "enrol",
  tags: ["Learning"],
  summary: "Take part in a free course, or in one that is open to me",
  security,
  middleware: [
    allow("course:learn"),
    limitByUser({ name: "enrol", limit: 100, windowMs: 60 * 60_000 }),
  ] as const,
  request: { params },
  responses: {
    200: json(enrolmentSchema, "Enrolled before"),
    201: json(enrolmentSchema, "Enrolled"),
    ...problems(
      "validation_failed",
      "unauthenticated",
      "account_banned",
      "payment_required",
      "not_found",
      "own_course",
      "rate_limited",
    ),
  },
});

const listStudents = createRoute({
  method: "get",
  path: "/instructor/courses/{id}/students",
  operationId: "listStudents",
  tags: ["Teaching"],
  summary: "Students of my course, the last enrolled first",
  security,
  middleware: [allow("course:manage")] as const,
  request: { params, query: pageQuerySchema },
  responses: {
    200: json(pageOf(courseStudentSchema).meta({ id: "CourseStudents" }), "A page of students"),
    ...problems("validation_failed", "unauthenticated", "account_banned", "forbidden", "not_found"),
  },
});

export const enrolmentsRoutes = createRouter<AppEnv>()
  .openapi(enrol, async (c) => {
    const { enrolments } = c.var.services;
    const { enrolment, isNew } = await enrolments.enrol(c.var.principal.userId, c.req.valid("param").id);
    return c.json(enrolment, isNew ? 201 : 200);
  })
  .openapi(listStudents, async (c) => {
    const { students } = c.var.services;
    const { id } = c.req.valid("param");
    return c.json(await students.list(c.var.principal, id, c.req.valid("query")), 200);
  });
