import { createRoute, z } from "@hono/zod-openapi";
import {
  watchWordBodySchema,
  watchWordSchema,
  watchWordsQuery,
  watchWordsSchema,
} from "../../contract/admin/watch-words.ts";
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

const tags = ["Administration"];

const list = createRoute({
  method: "get",
  path: "/admin/watch-words",
  operationId: "adminListWatchWords",
  tags,
  summary: "Words that hold a review for a moderator, by language and alphabet",
  security,
  request: { query: watchWordsQuery },
  responses: { 200: pageOrCsv(watchWordsSchema), ...adminProblems },
});

const add = createRoute({
  method: "post",
  path: "/admin/watch-words",
  operationId: "adminAddWatchWord",
  tags,
  summary: "Watch another word",
  description: "It counts for reviews that are written from now on, everywhere within a minute.",
  security,
  request: { body: jsonBody(watchWordBodySchema) },
  responses: { 201: json(watchWordSchema, "Added"), ...problems(...adminWriteProblems, "conflict") },
});

const remove = createRoute({
  method: "delete",
  path: "/admin/watch-words/{id}",
  operationId: "adminDeleteWatchWord",
  tags,
  summary: "Watch a word no more",
  security,
  request: { params: z.strictObject({ id: idSchema }) },
  responses: { 204: noContent, ...problems(...adminWriteProblems, "not_found") },
});

export const adminWatchWordsRoutes = createRouter<AppEnv>()
  .openapi(list, async (c) => {
    const { language, format } = c.req.valid("query");
    return wholeListAnswer(c, {
      name: "watch-words",
      format,
      items: await c.var.services.watchWords.list(language),
      columns: {
        language: ({ language: of }) => of,
        word: ({ word }) => word,
        createdAt: ({ createdAt }) => createdAt,
      },
    });
  })
  .openapi(add, async (c) => {
    const { audit, watchWords } = c.var.services;
    const made = await watchWords.add(c.req.valid("json"), (after) =>
      audit.entry(actorOf(c), { action: "watch_word.create", subject: after.id, after }),
    );
    return c.json(made, 201);
  })
  .openapi(remove, async (c) => {
    const { audit, watchWords } = c.var.services;
    const { id } = c.req.valid("param");
    await watchWords.remove(id, (before) =>
      audit.entry(actorOf(c), { action: "watch_word.delete", subject: id, before }),
    );
    return c.body(null, 204);
  });
