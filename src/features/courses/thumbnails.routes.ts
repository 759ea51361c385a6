import { createRoute, z } from "@hono/zod-openapi";
import { idSchema } from "../../contract/common.ts";
import { courseSchema } from "../../contract/courses/course.ts";
import type { AppEnv } from "../../container.ts";
import { AppError } from "../../platform/errors.ts";
import { allow } from "../../platform/http/authenticate.ts";
import { json, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import { limitByUser } from "../../platform/rate-limit/middleware.ts";
import { authoringProblems } from "./authoring-answers.ts";

const tags = ["Teaching"];
const security = [{ "access-token": [] }];
const params = z.strictObject({ id: idSchema });

const replace = createRoute({
  method: "post",
  path: "/courses/{id}/thumbnail",
  operationId: "replaceThumbnail",
  tags,
  summary: "The picture of a course",
  description: "JPEG, PNG or WebP of at most 5 MB, known by its bytes. It is cut to 1280 × 720 pixels.",
  security,
  middleware: [
    allow("course:manage"),
    limitByUser({ name: "thumbnail", limit: 60, windowMs: 60 * 60_000 }),
  ] as const,
  request: {
    params,
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
    200: json(courseSchema, "The course with its new `thumbnailUrl`"),
    ...problems(
      ...authoringProblems,
      "not_found",
      "payload_too_large",
      "precondition_failed",
      "course_incomplete",
      "unsupported_media_type",
      "image_unreadable",
      "rate_limited",
    ),
  },
});

const remove = createRoute({
  method: "delete",
  path: "/courses/{id}/thumbnail",
  operationId: "removeThumbnail",
  tags,
  summary: "No picture of a course",
  security,
  middleware: [allow("course:manage")] as const,
  request: { params },
  responses: {
    200: json(courseSchema, "The course as it is now"),
    ...problems(...authoringProblems, "not_found", "precondition_failed", "course_incomplete"),
  },
});

export const thumbnailsRoutes = createRouter<AppEnv>()
  .openapi(replace, async (c) => {
    const { file } = c.req.valid("form");
    if (!(file instanceof File)) {
      const fields = [{ path: "file", message: "Choose a picture" }];
      throw new AppError("validation_failed", { detail: "Check: file", fields });
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.thumbnails.replace(c.var.principal.userId, id, bytes), 200);
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.thumbnails.remove(c.var.principal.userId, id), 200);
  });
