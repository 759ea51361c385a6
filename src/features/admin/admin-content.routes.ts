import { createRoute, z } from "@hono/zod-openapi";
import {
  adminTopicSchema,
  adminTopicsSchema,
  categoriesSchema,
  categorySchema,
  contentQuery,
  createCategoryBodySchema,
  updateCategoryBodySchema,
  updateTopicBodySchema,
} from "../../contract/admin/content.ts";
import { idSchema } from "../../contract/common.ts";
import type { AppEnv } from "../../container.ts";
import { json, jsonBody, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import {
  actorOf,
  adminProblems,
  adminSecurity as security,
  adminWriteProblems,
  pageOrCsv,
  wholeListAnswer,
} from "./admin-answers.ts";
import { definedOf } from "./defined.ts";

const tags = ["Administration"];
const params = z.strictObject({ id: idSchema });

const listCategories = createRoute({
  method: "get",
  path: "/admin/categories",
  operationId: "adminListCategories",
  tags,
  summary: "Categories of courses, hidden ones too",
  security,
  request: { query: contentQuery },
  responses: { 200: pageOrCsv(categoriesSchema), ...adminProblems },
});

const createCategory = createRoute({
  method: "post",
  path: "/admin/categories",
  operationId: "adminCreateCategory",
  tags,
  summary: "A new category, at the end",
  security,
  request: { body: jsonBody(createCategoryBodySchema) },
  responses: { 201: json(categorySchema, "Made"), ...problems(...adminWriteProblems, "conflict") },
});

const updateCategory = createRoute({
  method: "patch",
  path: "/admin/categories/{id}",
  operationId: "adminUpdateCategory",
  tags,
  summary: "Rename, move, hide or show a category",
  security,
  request: { params, body: jsonBody(updateCategoryBodySchema) },
  responses: { 200: json(categorySchema, "Changed"), ...problems(...adminWriteProblems, "not_found") },
});

const deleteCategory = createRoute({
  method: "delete",
  path: "/admin/categories/{id}",
  operationId: "adminDeleteCategory",
  tags,
  summary: "Remove a category",
  security,
  request: { params },
  responses: { 204: noContent, ...problems(...adminWriteProblems, "not_found", "conflict") },
});

const listTopics = createRoute({
  method: "get",
  path: "/admin/topics",
  operationId: "adminListTopics",
  tags,
  summary: "Topics of conversation, hidden ones too",
  security,
  request: { query: contentQuery },
  responses: { 200: pageOrCsv(adminTopicsSchema), ...adminProblems },
});

const updateTopic = createRoute({
  method: "patch",
  path: "/admin/topics/{slug}",
  operationId: "adminUpdateTopic",
  tags,
  summary: "Rename, hide or show a topic",
  security,
  request: {
    params: z.strictObject({ slug: z.string().regex(/^[a-z0-9-]{2,40}$/) }),
    body: jsonBody(updateTopicBodySchema),
  },
  responses: { 200: json(adminTopicSchema, "Changed"), ...problems(...adminWriteProblems, "not_found") },
});

export const adminContentRoutes = createRouter<AppEnv>()
  .openapi(listCategories, async (c) => {
    const { sort, format } = c.req.valid("query");
    return wholeListAnswer(c, {
      name: "categories",
      format,
      items: await c.var.services.categories.list(sort),
      columns: {
        slug: (category) => category.slug,
        name: (category) => category.name,
        isHidden: (category) => category.isHidden,
        position: (category) => category.position,
      },
    });
  })
  .openapi(createCategory, async (c) => {
    const { audit, categories } = c.var.services;
    const made = await categories.create(c.req.valid("json"), (after) =>
      audit.entry(actorOf(c), { action: "category.create", subject: after.id, after }),
    );
    return c.json(made, 201);
  })
  .openapi(updateCategory, async (c) => {
    const { audit, categories } = c.var.services;
    const { id } = c.req.valid("param");
    const changes = definedOf(c.req.valid("json"));
    const changed = await categories.update(id, changes, (before) =>
      audit.entry(actorOf(c), { action: "category.update", subject: id, before, after: changes }),
    );
    return c.json(changed, 200);
  })
  .openapi(deleteCategory, async (c) => {
    const { audit, categories } = c.var.services;
    const { id } = c.req.valid("param");
    await categories.remove(id, (before) =>
      audit.entry(actorOf(c), { action: "category.delete", subject: id, before }),
    );
    return c.body(null, 204);
  })
  .openapi(listTopics, async (c) => {
    const { sort, format } = c.req.valid("query");
    return wholeListAnswer(c, {
      name: "topics",
      format,
      items: await c.var.services.topics.listAll(sort),
      columns: {
        slug: (topic) => topic.slug,
        title: (topic) => topic.title,
        isHidden: (topic) => topic.isHidden,
        prompts: (topic) => topic.prompts,
      },
    });
  })
  .openapi(updateTopic, async (c) => {
    const { audit, topics } = c.var.services;
    const { slug } = c.req.valid("param");
    const changes = definedOf(c.req.valid("json"));
    const changed = await topics.update(slug, changes, (before) =>
      audit.entry(actorOf(c), { action: "topic.update", subject: slug, before, after: changes }),
    );
    return c.json(changed, 200);
  });
