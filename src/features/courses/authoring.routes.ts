import { createRoute, z } from "@hono/zod-openapi";
import { idSchema, pageOf, pageQuerySchema } from "../../contract/common.ts";
import {
  courseSchema,
  courseStatusSchema,
  createCourseBodySchema,
  instructorCourseSchema,
  updateCourseBodySchema,
} from "../../contract/courses/course.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { ifMatchHeaders, requiredVersion, versionTag } from "../../platform/http/if-match.ts";
import { json, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";
import { authoringProblems, bodyProblems, writeProblems } from "./authoring-answers.ts";
import { limitAuthoring } from "./authoring-limit.middleware.ts";

const tags = ["Teaching"];
const security = [{ "access-token": [] }];
const params = z.strictObject({ id: idSchema });
const manage = [allow("course:manage")];
const write = [allow("course:manage"), limitAuthoring];

const listMine = createRoute({
  method: "get",
  path: "/instructor/courses",
  operationId: "listInstructorCourses",
  tags,
  summary: "My courses, changed most recently first",
  security,
  middleware: manage,
  request: { query: pageQuerySchema.extend({ status: courseStatusSchema.optional() }) },
  responses: {
    200: json(pageOf(instructorCourseSchema), "A page of courses of every status"),
    ...problems(...authoringProblems),
  },
});

const create = createRoute({
  method: "post",
  path: "/courses",
  operationId: "createCourse",
  tags,
  summary: "A new draft",
  security,
  middleware: [
    allow("course:create"),
    limitByUser({ name: "course", limit: 30, windowMs: 60 * 60_000 }),
  ] as const,
  request: { body: jsonBody(createCourseBodySchema) },
  responses: {
    201: json(courseSchema, "The draft"),
    ...problems(...authoringProblems, ...bodyProblems, "rate_limited"),
  },
});

const update = createRoute({
  method: "patch",
  path: "/courses/{id}",
  operationId: "updateCourse",
  tags,
  summary: "Change what is said about a course",
  description: "Absent fields stay as they are. `If-Match` takes the `version` that was read.",
  security,
  middleware: write,
  request: { params, headers: ifMatchHeaders, body: jsonBody(updateCourseBodySchema) },
  responses: {
    200: json(courseSchema, "The course as it is now"),
    ...problems(
      ...writeProblems,
      ...bodyProblems,
      "not_found",
      "slug_taken",
      "precondition_failed",
      "course_incomplete",
      "precondition_required",
    ),
  },
});

const remove = createRoute({
  method: "delete",
  path: "/courses/{id}",
  operationId: "deleteCourse",
  tags,
  summary: "Delete a course; one with people in it is archived instead",
  security,
  middleware: write,
  request: { params },
  responses: {
    204: noContent,
    ...problems(...writeProblems, "not_found", "precondition_failed", "course_incomplete"),
  },
});

const publish = createRoute({
  method: "post",
  path: "/courses/{id}/publish",
  operationId: "publishCourse",
  tags,
  summary: "Put a course into the catalogue",
  description: "What is missing comes as `errors` of `course_incomplete`.",
  security,
  middleware: write,
  request: { params },
  responses: {
    200: json(courseSchema, "Published"),
    ...problems(...writeProblems, "not_found", "precondition_failed", "course_incomplete"),
  },
});

const unpublish = createRoute({
  method: "post",
  path: "/courses/{id}/unpublish",
  operationId: "unpublishCourse",
  tags,
  summary: "Make a course a draft again, which nobody else sees",
  security,
  middleware: write,
  request: { params },
  responses: {
    200: json(courseSchema, "A draft"),
    ...problems(...writeProblems, "not_found", "precondition_failed", "course_incomplete"),
  },
});

const archive = createRoute({
  method: "post",
  path: "/courses/{id}/archive",
  operationId: "archiveCourse",
  tags,
  summary: "Take a course out of the catalogue and leave it open to those who take part",
  security,
  middleware: write,
  request: { params },
  responses: {
    200: json(courseSchema, "Archived"),
    ...problems(...writeProblems, "not_found", "precondition_failed", "course_incomplete"),
  },
});

export const authoringRoutes = createRouter<AppEnv>()
  .openapi(listMine, async (c) => {
    return c.json(await c.var.services.courses.listMine(c.var.principal.userId, c.req.valid("query")), 200);
  })
  .openapi(create, async (c) => {
    const course = await c.var.services.courses.create(c.var.principal.userId, c.req.valid("json"));
    return c.json(course, 201, { etag: versionTag(course.version) });
  })
  .openapi(update, async (c) => {
    const target = {
      userId: c.var.principal.userId,
      courseId: c.req.valid("param").id,
      version: requiredVersion(c.req.valid("header")),
    };
    const course = await c.var.services.courses.update(target, c.req.valid("json"));
    return c.json(course, 200, { etag: versionTag(course.version) });
  })
  .openapi(remove, async (c) => {
    await c.var.services.courses.remove(c.var.principal.userId, c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(publish, async (c) => {
    const { publishing } = c.var.services;
    return c.json(await publishing.publish(c.var.principal.userId, c.req.valid("param").id), 200);
  })
  .openapi(unpublish, async (c) => {
    const { publishing } = c.var.services;
    return c.json(await publishing.unpublish(c.var.principal.userId, c.req.valid("param").id), 200);
  })
  .openapi(archive, async (c) => {
    const { publishing } = c.var.services;
    return c.json(await publishing.archive(c.var.principal.userId, c.req.valid("param").id), 200);
  });
