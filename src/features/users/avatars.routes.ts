import { createRoute, z } from "@hono/zod-openapi";
import { meSchema } from "../../contract/users.ts";
import type { AppEnv } from "../../container.ts";
import { AppError } from "../../platform/errors.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";

const tags = ["Users"];
const security = [{ "access-token": [] }];

const replace = createRoute({
  method: "post",
  path: "/users/me/avatar",
  operationId: "replaceAvatar",
  tags,
  summary: "A picture of me",
  description: "JPEG, PNG or WebP of at most 5 MB, known by its bytes. It is cut to a square of 400 pixels.",
  security,
  middleware: [
    allow("profile:write"),
    limitByUser({ name: "avatar", limit: 30, windowMs: 60 * 60_000 }),
  ] as const,
  request: {
    body: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: z.object({ file: z.any().openapi({ type: "string", format: "binary" }) }),
        },
      },
    },
  },
  responses: {
    200: json(meSchema, "The profile with its new `avatarUrl`"),
    ...problems(
      "validation_failed",
      "unauthenticated",
      "account_banned",
      "payload_too_large",
      "unsupported_media_type",
      "image_unreadable",
      "rate_limited",
    ),
  },
});

const remove = createRoute({
  method: "delete",
  path: "/users/me/avatar",
  operationId: "removeAvatar",
  tags,
  summary: "No picture of me",
  security,
  middleware: [allow("profile:write")] as const,
  responses: { 204: noContent, ...problems("unauthenticated", "account_banned") },
});

export const avatarsRoutes = createRouter<AppEnv>()
  .openapi(replace, async (c) => {
    const { file } = c.req.valid("form");
    if (!(file instanceof File)) {
      const fields = [{ path: "file", message: "Choose a picture" }];
      throw new AppError("validation_failed", { detail: "Check: file", fields });
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    return c.json(await c.var.services.avatars.replace(c.var.principal.userId, bytes), 200);
  })
  .openapi(remove, async (c) => {
    await c.var.services.avatars.remove(c.var.principal.userId);
    return c.body(null, 204);
  });
