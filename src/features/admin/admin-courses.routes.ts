import { createRoute, z } from "@hono/zod-openapi";
import {
  adminCourseBodySchema,
  adminCourseSchema,
  adminCoursesQuery,
  adminCoursesSchema,
} from "../../contract/admin/courses.ts";
import { idSchema } from "../../contract/common.ts";
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

const listCourses = createRoute({
  method: "get",
  path: "/admin/courses",
  operationId: "adminListCourses",
  tags,
  summary: "Courses of everybody",
  security,
  request: { query: adminCoursesQuery },
  responses: { 200: pageOrCsv(adminCoursesSchema), ...adminProblems },
});

const decideCourse = createRoute({
  method: "patch",
  path: "/admin/courses/{id}",
  operationId: "adminDecideCourse",
  tags,
  summary: "Feature a course, or take it out of the catalogue",
  description: "A course that is taken out is a draft again; its instructor is told why.",
  security,
  request: { params: z.strictObject({ id: idSchema }), body: jsonBody(adminCourseBodySchema) },
  responses: {
    200: json(adminCourseSchema, "The course as it is now"),
    ...problems(...adminWriteProblems, "not_found", "precondition_failed"),
  },
});

export const adminCoursesRoutes = createRouter<AppEnv>()
  .openapi(listCourses, async (c) => {
    const query = c.req.valid("query");
    return listAnswer(c, {
      name: `courses-${query.status ?? "all"}`,
      query,
      list: (asked) => c.var.services.adminCourses.list(asked),
      columns: {
        id: (course) => course.id,
        createdAt: (course) => course.createdAt,
        title: (course) => course.title,
        instructor: (course) => course.instructor.displayName,
        status: (course) => course.status,
        price: (course) => course.price?.amount,
        currency: (course) => course.price?.currency,
        students: (course) => course.enrolmentCount,
        rating: (course) => course.rating.average,
      },
    });
  })
  .openapi(decideCourse, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.adminCourses.decide(actorOf(c), id, c.req.valid("json")), 200);
  });
