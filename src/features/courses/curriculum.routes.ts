import { createRoute, z } from "@hono/zod-openapi";
import { idSchema } from "../../contract/common.ts";
import { courseSchema } from "../../contract/courses/course.ts";
import {
  createLessonBodySchema,
  lessonsSchema,
  moveBodySchema,
  sectionBodySchema,
} from "../../contract/courses/curriculum.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { ifMatchHeaders, requiredVersion, versionTag } from "../../platform/http/if-match.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { authoringProblems, bodyProblems, writeProblems } from "./authoring-answers.ts";
import { limitAuthoring } from "./authoring-limit.middleware.ts";

const tags = ["Teaching"];
const security = [{ "access-token": [] }];
const params = z.strictObject({ id: idSchema });
const read = [allow("course:manage")];
const middleware = [allow("course:manage"), limitAuthoring];
const changed = json(courseSchema, "The course as it is now");

const addSection = createRoute({
  method: "post",
  path: "/courses/{id}/sections",
  operationId: "addSection",
  tags,
  summary: "A new section, at the end",
  security,
  middleware,
  request: { params, body: jsonBody(sectionBodySchema) },
  responses: {
    201: changed,
    ...problems(
      ...writeProblems,
      ...bodyProblems,
      "not_found",
      "conflict",
      "precondition_failed",
      "course_incomplete",
    ),
  },
});

const renameSection = createRoute({
  method: "patch",
  path: "/sections/{id}",
  operationId: "renameSection",
  tags,
  summary: "Rename a section",
  security,
  middleware,
  request: { params, headers: ifMatchHeaders, body: jsonBody(sectionBodySchema) },
  responses: {
    200: changed,
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

const removeSection = createRoute({
  method: "delete",
  path: "/sections/{id}",
  operationId: "deleteSection",
  tags,
  summary: "Delete an empty section",
  security,
  middleware,
  request: { params },
  responses: {
    200: changed,
    ...problems(...writeProblems, "not_found", "conflict", "precondition_failed", "course_incomplete"),
  },
});

const addLesson = createRoute({
  method: "post",
  path: "/courses/{id}/lessons",
  operationId: "addLesson",
  tags,
  summary: "A new lesson, at the end of its section",
  security,
  middleware,
  request: { params, body: jsonBody(createLessonBodySchema) },
  responses: {
    201: changed,
    ...problems(
      ...writeProblems,
      ...bodyProblems,
      "not_found",
      "conflict",
      "precondition_failed",
      "course_incomplete",
    ),
  },
});

const listLessons = createRoute({
  method: "get",
  path: "/courses/{id}/lessons",
  operationId: "listLessons",
  tags,
  summary: "The lessons of my course, in their order",
  security,
  middleware: read,
  request: { params },
  responses: { 200: json(lessonsSchema, "All lessons"), ...problems(...authoringProblems, "not_found") },
});

const removeLesson = createRoute({
  method: "delete",
  path: "/lessons/{id}",
  operationId: "deleteLesson",
  tags,
  summary: "Delete a lesson, with the notes and the progress in it",
  security,
  middleware,
  request: { params },
  responses: {
    200: changed,
    ...problems(...writeProblems, "not_found", "precondition_failed", "course_incomplete"),
  },
});

const move = createRoute({
  method: "put",
  path: "/courses/{id}/order",
  operationId: "moveInCourse",
  tags,
  summary: "Move a section or a lesson",
  description: "One write, whatever is moved. `If-Match` takes the `version` of the course.",
  security,
  middleware,
  request: { params, headers: ifMatchHeaders, body: jsonBody(moveBodySchema) },
  responses: {
    200: changed,
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

export const curriculumRoutes = createRouter<AppEnv>()
  .openapi(addSection, async (c) => {
    const { title } = c.req.valid("json");
    const { curriculum } = c.var.services;
    return c.json(await curriculum.addSection(c.var.principal.userId, c.req.valid("param").id, title), 201);
  })
  .openapi(renameSection, async (c) => {
    const version = requiredVersion(c.req.valid("header"));
    const target = { userId: c.var.principal.userId, sectionId: c.req.valid("param").id, version };
    return c.json(await c.var.services.curriculum.renameSection(target, c.req.valid("json").title), 200);
  })
  .openapi(removeSection, async (c) => {
    const { curriculum } = c.var.services;
    return c.json(await curriculum.removeSection(c.var.principal.userId, c.req.valid("param").id), 200);
  })
  .openapi(addLesson, async (c) => {
    const { userId } = c.var.principal;
    const { curriculum } = c.var.services;
    return c.json(await curriculum.addLesson(userId, c.req.valid("param").id, c.req.valid("json")), 201);
  })
  .openapi(listLessons, async (c) => {
    const { curriculum } = c.var.services;
    const items = await curriculum.listLessons(c.var.principal.userId, c.req.valid("param").id);
    return c.json({ items }, 200);
  })
  .openapi(removeLesson, async (c) => {
    const { curriculum } = c.var.services;
    return c.json(await curriculum.removeLesson(c.var.principal.userId, c.req.valid("param").id), 200);
  })
  .openapi(move, async (c) => {
    const version = requiredVersion(c.req.valid("header"));
    const target = { userId: c.var.principal.userId, courseId: c.req.valid("param").id, version };
    const course = await c.var.services.curriculum.move(target, c.req.valid("json"));
    return c.json(course, 200, { etag: versionTag(course.version) });
  });
