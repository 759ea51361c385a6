import { createRoute, z } from "@hono/zod-openapi";
import type { AppEnv } from "./container.ts";
import { AppError } from "./platform/errors.ts";
import { problems } from "./platform/http/responses.ts";
import { createRouter } from "./platform/http/router.ts";

const folder = z.string().regex(/^[0-9a-f-]{36}$/);
const file = z.string().regex(/^\d{1,16}\.webp$/);

const getAvatar = createRoute({
  method: "get",
  path: "/media/avatars/{userId}/{file}",
  operationId: "getAvatar",
  tags: ["Media"],
  summary: "A picture of a person",
  description: "The address changes with the picture, so it is cached for good.",
  request: {
    params: z.strictObject({ userId: folder, file }),
  },
  responses: {
    200: {
      description: "WebP, 400 × 400",
      content: { "image/webp": { schema: { type: "string", format: "binary" } } },
    },
    304: { description: "Not changed" },
    ...problems("validation_failed", "not_found"),
  },
});

const getThumbnail = createRoute({
  method: "get",
  path: "/media/thumbnails/courses/{courseId}/{file}",
  operationId: "getThumbnail",
  tags: ["Media"],
  summary: "The picture of a course",
  description: "The address changes with the picture, so it is cached for good.",
  request: { params: z.strictObject({ courseId: folder, file }) },
  responses: {
    200: {
      description: "WebP, 1280 × 720",
      content: { "image/webp": { schema: { type: "string", format: "binary" } } },
    },
    304: { description: "Not changed" },
    ...problems("validation_failed", "not_found"),
  },
});

async function objectAnswer(bucket: R2Bucket, key: string, request: Request): Promise<Response> {
  const object = await bucket.get(key, { onlyIf: request.headers });
  if (object === null) throw new AppError("not_found");
  const headers = new Headers({ etag: object.httpEtag, "content-security-policy": "default-src 'none'" });
  object.writeHttpMetadata(headers);
  if (!("body" in object)) return new Response(null, { status: 304, headers });
  return new Response(object.body, { headers });
}

/** Public objects of the media bucket. */
export const mediaRoutes = createRouter<AppEnv>()
  .openapi(getAvatar, (c) => {
    const { userId, file: name } = c.req.valid("param");
    return objectAnswer(c.env.MEDIA_PUBLIC, `avatars/${userId}/${name}`, c.req.raw);
  })
  .openapi(getThumbnail, (c) => {
    const { courseId, file: name } = c.req.valid("param");
    return objectAnswer(c.env.MEDIA_PUBLIC, `thumbnails/courses/${courseId}/${name}`, c.req.raw);
  });
