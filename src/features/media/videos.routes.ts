import { createRoute, z } from "@hono/zod-openapi";
import { idSchema } from "../../contract/common.ts";
import { lessonMediaSchema } from "../../contract/media/lesson-media.ts";
import { playbackSchema } from "../../contract/media/video.ts";
import type { AppEnv } from "../../container.ts";
import { allow, allowAnybody } from "../../platform/http/authenticate.ts";
import { json, noContent, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";

const params = z.strictObject({ id: idSchema });
const reading = ["validation_failed", "unauthenticated", "account_banned", "not_found"] as const;

const getVideoUrl = createRoute({
  method: "get",
  path: "/lessons/{id}/video-url",
  operationId: "getVideoUrl",
  tags: ["Media"],
  summary: "Where the video of a lesson can be played",
  description:
    "Free previews of published courses for everybody; else for those who have access and for the instructor. The addresses work until `expiresAt`, at most four hours: ask again before.",
  security: [{}, { "access-token": [] }],
  middleware: [allowAnybody] as const,
  request: { params },
  responses: {
    200: json(playbackSchema, "Addresses of the video and its captions"),
    ...problems(...reading, "payment_required", "enrolment_required"),
  },
});

const getLessonMedia = createRoute({
  method: "get",
  path: "/lessons/{id}/media",
  operationId: "getLessonMedia",
  tags: ["Teaching"],
  summary: "Video, captions, files and unfinished uploads of a lesson, for its instructor",
  security: [{ "access-token": [] }],
  middleware: [allow("course:manage")] as const,
  request: { params },
  responses: {
    200: json(lessonMediaSchema, "Everything of the lesson beside its words"),
    ...problems(...reading, "forbidden"),
  },
});

const removeVideo = createRoute({
  method: "delete",
  path: "/lessons/{id}/video",
  operationId: "removeVideo",
  tags: ["Teaching"],
  summary: "No video in a lesson",
  security: [{ "access-token": [] }],
  middleware: [allow("course:manage")] as const,
  request: { params },
  responses: {
    204: noContent,
    ...problems(...reading, "forbidden", "precondition_failed", "course_incomplete"),
  },
});

export const videosRoutes = createRouter<AppEnv>()
  .openapi(getVideoUrl, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.playback.open(id, c.var.viewer), 200);
  })
  .openapi(getLessonMedia, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.lessonMedia.read(c.var.principal.userId, id), 200);
  })
  .openapi(removeVideo, async (c) => {
    await c.var.services.videos.remove(c.var.principal.userId, c.req.valid("param").id);
    return c.body(null, 204);
  });
