import { createRoute } from "@hono/zod-openapi";
import { promptsQuerySchema, promptsSchema, topicsSchema } from "../../contract/practice.ts";
import type { AppEnv } from "../../container.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";

const tags = ["Practice"];
const security = [{ "access-token": [] }];
const middleware = [allow("practice:join")];

const listTopics = createRoute({
  method: "get",
  path: "/practice/topics",
  operationId: "listTopics",
  tags,
  summary: "What people can talk about",
  security,
  middleware,
  responses: {
    200: json(topicsSchema, "All topics, in their order"),
    ...problems("unauthenticated", "account_banned"),
  },
});

const listPrompts = createRoute({
  method: "get",
  path: "/practice/prompts",
  operationId: "listPrompts",
  tags,
  summary: "Conversation cards",
  security,
  middleware,
  request: { query: promptsQuerySchema },
  responses: {
    200: json(promptsSchema, "The cards of the topic and level, or all of them"),
    ...problems("validation_failed", "unauthenticated", "account_banned"),
  },
});

export const topicsRoutes = createRouter<AppEnv>()
  .openapi(listTopics, async (c) => c.json({ items: [...(await c.var.services.topics.listTopics())] }, 200))
  .openapi(listPrompts, async (c) => {
    return c.json({ items: [...(await c.var.services.topics.listPrompts(c.req.valid("query")))] }, 200);
  });
