import { createRoute, z } from "@hono/zod-openapi";
import {
  courseListQuerySchema,
  courseListSchema,
  publicCategoriesSchema,
} from "../../contract/courses/catalogue.ts";
import type { AppEnv } from "../../container.ts";
import { etagOf, matchesEtag } from "../../platform/http/etag.ts";
import { json, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";

const tags = ["Courses"];
/** To be kept, and asked about each time: an answer that has not changed costs no body. */
const REVALIDATED = "public, no-cache";
const headers = z.object({ "if-none-match": z.string().max(200).optional() });

const listCourses = createRoute({
  method: "get",
  path: "/courses",
  operationId: "listCourses",
  tags,
  summary: "The catalogue",
  description:
    "Published courses that fit the words and filters, with how many there would be for each other value of a filter.",
  request: { query: courseListQuerySchema, headers },
  responses: {
    200: json(courseListSchema, "A page of courses"),
    304: { description: "Not changed" },
    ...problems("validation_failed"),
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
