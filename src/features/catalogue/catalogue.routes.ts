import { createRoute, z } from "@hono/zod-openapi";
import {
  courseListQuerySchema,
  courseListSchema,
  publicCategoriesSchema,
} from "../../contract/courses/catalogue.ts";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../../container.ts";
import { etagOf, matchesEtag } from "../../platform/http/etag.ts";
import { json, problems } from "../../platform/http/responses.ts";
import type { PlatformEnv } from "../../platform/http/platform-env.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByIp } from "../../platform/rate-limit/middleware.ts";

const tags = ["Courses"];
/** To be kept, and asked about each time: an answer that has not changed costs no body. */
const REVALIDATED = "public, no-cache";
const headers = z.object({ "if-none-match": z.string().max(200).optional() });

const limitWords = limitByIp({ name: "search", limit: 120, windowMs: 60_000 });

/** Words are dear to look for, and each search is another one; the rest of the catalogue is kept and cheap. */
const limitSearch = createMiddleware<PlatformEnv>((c, next) =>
  c.req.query("q") === undefined ? next() : limitWords(c, next),
);

const listCourses = createRoute({
  method: "get",
  path: "/courses",
  operationId: "listCourses",
  tags,
  summary: "The catalogue",
  description:
    "Published courses that fit the words and filters, with how many there would be for each other value of a filter.",
  middleware: [limitSearch] as const,
  request: { query: courseListQuerySchema, headers },
  responses: {
    200: json(courseListSchema, "A page of courses"),
    304: { description: "Not changed" },
    ...problems("validation_failed", "rate_limited"),
  },
});

const listCategories = createRoute({
  method: "get",
  path: "/categories",
  operationId: "listCategories",
  tags,
  summary: "What courses are about",
  request: { headers },
  responses: {
    200: json(publicCategoriesSchema, "In their order"),
    304: { description: "Not changed" },
    ...problems(),
  },
});

export const catalogueRoutes = createRouter<AppEnv>()
  .openapi(listCourses, async (c) => {
    const list = await c.var.services.catalogue.list(c.req.valid("query"));
    const fields = { etag: await etagOf(list), "cache-control": REVALIDATED };
    if (matchesEtag(c.req.valid("header")["if-none-match"], fields.etag)) return c.body(null, 304, fields);
    return c.json(list, 200, fields);
  })
  .openapi(listCategories, async (c) => {
    const items = await c.var.services.categories.listShown();
    const fields = { etag: await etagOf(items), "cache-control": REVALIDATED };
    if (matchesEtag(c.req.valid("header")["if-none-match"], fields.etag)) return c.body(null, 304, fields);
    return c.json({ items: items.map(({ slug, name }) => ({ slug, name })) }, 200, fields);
  });
