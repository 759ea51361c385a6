import { createRoute, z } from "@hono/zod-openapi";
import { idSchema } from "../../contract/common.ts";
import { courseSchema, courseSlugSchema } from "../../contract/courses/course.ts";
import type { AppEnv } from "../../container.ts";
import { allowAnybody } from "../../platform/http/authenticate.ts";
import { etagOf, matchesEtag } from "../../platform/http/etag.ts";
import { versionTag } from "../../platform/http/if-match.ts";
import { json, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";

const getCourse = createRoute({
  method: "get",
  path: "/courses/{id}",
  operationId: "getCourse",
  tags: ["Courses"],
  summary: "A course with its curriculum, by id or by the name in its address",
  description:
    "Published courses for everybody; a draft for its instructor and administrators; an archived one for those who take part. Its instructor gets the version as `ETag`.",
  security: [{}, { "access-token": [] }],
  middleware: [allowAnybody] as const,
  request: {
    params: z.strictObject({ id: z.union([idSchema, courseSlugSchema]) }),
    headers: z.object({ "if-none-match": z.string().max(200).optional() }),
  },
  responses: {
    200: json(courseSchema, "The course"),
    304: { description: "Not changed" },
    ...problems("validation_failed", "unauthenticated", "account_banned", "not_found"),
  },
});

/** What everybody reads of courses. */
export const coursesRoutes = createRouter<AppEnv>().openapi(getCourse, async (c) => {
  const { course, isOwn } = await c.var.services.coursePages.read(c.req.valid("param").id, c.var.viewer);
  if (isOwn) return c.json(course, 200, { etag: versionTag(course.version), "cache-control": "no-store" });
  const isPublic = c.var.viewer === null;
  const headers = {
    etag: await etagOf(course),
    "cache-control": isPublic ? "public, no-cache" : "private, no-cache",
  };
  if (matchesEtag(c.req.valid("header")["if-none-match"], headers.etag)) return c.body(null, 304, headers);
  return c.json(course, 200, headers);
});
