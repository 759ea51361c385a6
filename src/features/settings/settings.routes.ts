import { createRoute } from "@hono/zod-openapi";
import { levels } from "../../contract/common.ts";
import { clientConfigSchema } from "../../contract/config.ts";
import {
  CALL_MAX_SECONDS,
  CHAT_MAX_CHARACTERS,
  MINIMUM_AGE,
  REPORT_MAX_CHARACTERS,
} from "../../contract/limits.ts";
import type { AppEnv } from "../../container.ts";
import { etagOf, matchesEtag } from "../../platform/http/etag.ts";
import { json, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";

const getConfig = createRoute({
  method: "get",
  path: "/config",
  operationId: "getConfig",
  tags: ["Health"],
  summary: "Public settings for clients",
  responses: {
    200: json(clientConfigSchema, "Levels, topics, limits and sign-in providers"),
    304: { description: "Not changed" },
    ...problems(),
  },
});

export const settingsRoutes = createRouter<AppEnv>().openapi(getConfig, async (c) => {
  const { config, oauthSignIn, topics } = c.var.services;
  const settings = {
    environment: config.ENVIRONMENT,
    levels: [...levels],
    topics: [...(await topics.listTopics())],
    limits: {
      minimumAge: MINIMUM_AGE,
      callMaxSeconds: CALL_MAX_SECONDS,
      chatMaxCharacters: CHAT_MAX_CHARACTERS,
      reportMaxCharacters: REPORT_MAX_CHARACTERS,
    },
    providers: oauthSignIn.available,
    contactEmail: config.CONTACT_EMAIL,
  };
  const etag = await etagOf(settings);
  const headers = { etag, "cache-control": "public, max-age=60" };
  if (matchesEtag(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
  return c.json(settings, 200, headers);
});
