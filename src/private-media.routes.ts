import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AppEnv } from "./container.ts";
import { idSchema } from "./contract/common.ts";
import { AppError } from "./platform/errors.ts";
import { problems } from "./platform/http/responses.ts";
import { createRouter } from "./platform/http/router.ts";
import { attachmentScope, lessonVideosScope } from "./platform/storage/media-keys.ts";

const place = { token: z.string().max(80), courseId: idSchema, lessonId: idSchema };
const binary = { schema: { type: "string", format: "binary" } } as const;
const answers = {
  206: { description: "The part that `Range` asked for" },
  304: { description: "Not changed" },
  412: { description: "`If-Match` names another version" },
  416: { description: "There is no such part" },
  ...problems("validation_failed", "link_expired", "not_found"),
};

const getSegment = createRoute({
  method: "get",
  path: "/media/videos/{token}/{courseId}/{lessonId}/{videoId}/hls/{file}",
  operationId: "getVideoFile",
  tags: ["Media"],
  summary: "A playlist or segment of a video",
  description:
    "Addresses come from `GET /lessons/{id}/video-url`; one signature covers a master playlist and all that it names.",
  request: {
    params: z.strictObject({
      ...place,
      videoId: idSchema,
      file: z.string().regex(/^[a-z0-9_-]{1,60}\.(?:m3u8|m4s|mp4|m4a|m4v)$/),
    }),
  },
  responses: {
    200: {
      description: "HLS (RFC 8216)",
      content: { "application/vnd.apple.mpegurl": binary, "video/mp4": binary },
    },
    ...answers,
  },
});

const getCaptions = createRoute({
  method: "get",
  path: "/media/videos/{token}/{courseId}/{lessonId}/captions/{file}",
  operationId: "getCaptionsFile",
  tags: ["Media"],
  summary: "Captions of a video",
  request: {
    params: z.strictObject({ ...place, file: z.string().regex(/^[A-Za-z0-9-]{1,35}\.\d{1,16}\.vtt$/) }),
  },
  responses: { 200: { description: "WebVTT", content: { "text/vtt": binary } }, ...answers },
});

const getAttachment = createRoute({
  method: "get",
  path: "/media/attachments/{token}/{courseId}/{lessonId}/{attachmentId}",
  operationId: "getAttachmentFile",
  tags: ["Media"],
  summary: "A file that goes with a lesson, to be saved",
  request: { params: z.strictObject({ ...place, attachmentId: idSchema }) },
  responses: {
    200: { description: "The file", content: { "application/octet-stream": binary } },
    ...answers,
  },
});

/** Objects of the private bucket, opened by the signature in their path: no look into the database. */
export const privateMediaRoutes = createRouter<AppEnv>()
  .openapi(getSegment, async (c) => {
    const { token, videoId, file, ...lesson } = c.req.valid("param");
    const scope = lessonVideosScope(lesson);
    return signedObject(c, { token, scope, key: `${scope}/${videoId}/hls/${file}` });
  })
  .openapi(getCaptions, async (c) => {
    const { token, file, ...lesson } = c.req.valid("param");
    const scope = lessonVideosScope(lesson);
    return signedObject(c, { token, scope, key: `${scope}/captions/${file}` });
  })
  .openapi(getAttachment, async (c) => {
    const { token, attachmentId, ...lesson } = c.req.valid("param");
    const key = `${attachmentScope(lesson)}/${attachmentId}`;
    return signedObject(c, { token, scope: key, key });
  });

/** What it names never changes, so whoever may see it keeps it; shared caches do not. */
const CACHE_CONTROL = "private, max-age=14400, immutable";

async function signedObject(
  c: Context<AppEnv>,
  { token, scope, key }: { token: string; scope: string; key: string },
): Promise<Response> {
  if (!(await c.var.services.signedPaths.verify(token, scope))) throw new AppError("link_expired");
  const asked = conditionsOf(c.req.raw.headers);
  const object = await objectOf(c.env.MEDIA_PRIVATE, key, asked);
  if (object === "unsatisfiable") return unsatisfiable(null);
  if (object === null) throw new AppError("not_found");
  const headers = new Headers({
    etag: object.httpEtag,
    "accept-ranges": "bytes",
    "cache-control": CACHE_CONTROL,
    "x-content-type-options": "nosniff",
  });
  object.writeHttpMetadata(headers);
  headers.set("cache-control", CACHE_CONTROL);
  if (!hasBody(object)) {
    const isMismatch = asked.has("if-match") || asked.has("if-unmodified-since");
    return new Response(null, { status: isMismatch ? 412 : 304, headers });
  }
  if (!asked.has("range") || object.range === undefined) return new Response(object.body, { headers });
  const { offset, length } = boundsOf(object.range, object.size);
  if (length <= 0 || startOf(asked) >= object.size) {
    await object.body.cancel();
    return unsatisfiable(object.size);
  }
  headers.set("content-range", `bytes ${offset}-${offset + length - 1}/${object.size}`);
  headers.set("content-length", String(length));
  return new Response(object.body, { status: 206, headers });
}

function hasBody(object: R2Object): object is R2ObjectBody {
  return "body" in object;
}

async function objectOf(
  bucket: R2Bucket,
  key: string,
  asked: Headers,
): Promise<R2Object | null | "unsatisfiable"> {
  try {
    return await bucket.get(key, { onlyIf: asked, range: asked });
  } catch (fault) {
    // R2 says so (error 10039) of a range that lies beyond the object (RFC 9110, section 15.5.17).
    if (fault instanceof Error && fault.message.includes("(10039)")) return "unsatisfiable";
    throw fault;
  }
}

function unsatisfiable(size: number | null): Response {
  return new Response(null, {
    status: 416,
    headers: size === null ? {} : { "content-range": `bytes */${size}` },
  });
}

/** With `If-Range`, the whole is answered: a server may leave `Range` out of account (RFC 9110, section 14.2). */
function conditionsOf(headers: Headers): Headers {
  const asked = new Headers(headers);
  if (asked.has("if-range")) asked.delete("range");
  return asked;
}

/** R2 answers with the whole object when the range lies beyond it. */
function startOf(asked: Headers): number {
  return Number(/^bytes=(\d+)-/.exec(asked.get("range") ?? "")?.[1] ?? 0);
}

function boundsOf(range: R2Range, size: number): { offset: number; length: number } {
  const { offset, length, suffix }: { offset?: number; length?: number; suffix?: number } = range;
  if (suffix !== undefined) return { offset: Math.max(0, size - suffix), length: Math.min(size, suffix) };
  const start = offset ?? 0;
  return { offset: start, length: Math.min(length ?? size, size - start) };
}
