import { createRoute, z } from "@hono/zod-openapi";
import type { AppEnv } from "./container.ts";
import { AppError } from "./platform/errors.ts";
import { problems } from "./platform/http/responses.ts";
import { createRouter } from "./platform/http/router.ts";

const getAvatar = createRoute({
  method: "get",
  path: "/media/avatars/{userId}/{file}",
  operationId: "getAvatar",
  tags: ["Media"],
  summary: "A picture of a person",
  description: "The address changes with the picture, so it is cached for good.",
  request: {
    params: z.strictObject({
      userId: z.string().regex(/^[0-9a-f-]{36}$/),
      file: z.string().regex(/^\d{1,16}\.webp$/),
    }),
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

/** Public objects of the media bucket. */
export const mediaRoutes = createRouter<AppEnv>().openapi(getAvatar, async (c) => {
  const { userId, file } = c.req.valid("param");
  const object = await c.env.MEDIA_PUBLIC.get(`avatars/${userId}/${file}`, { onlyIf: c.req.raw.headers });
  if (object === null) throw new AppError("not_found");
  const headers = new Headers({ etag: object.httpEtag, "content-security-policy": "default-src 'none'" });
  object.writeHttpMetadata(headers);
  if (!("body" in object)) return new Response(null, { status: 304, headers });
  return new Response(object.body, { headers });
});
