import { open } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { uploadSchema, signedPartsSchema } from "../../src/contract/media/upload.ts";
import { DEMO_PASSWORD } from "../../dev/seed/demo-learners.ts";
import { demoInstructor } from "../../dev/seed/demo-instructor.ts";

const ASK_EVERY_MS = 25;
const GIVE_UP_MS = 60_000;

/**
 * Sends a file as the studio does, part by part, to a running Parley, and answers how many seconds pass between the
 * arrival of the last part, before `complete` is asked for, and the first answer of `video-url`, for a lesson of its own.
 */
export async function secondsUntilPlayable(origin: string, path: string): Promise<number> {
  const api = await signedIn(origin);
  const lessonId = await newLesson(api);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const body = { filename: "five-minutes.mp4", size, contentType: "video/mp4" };
    const upload = uploadSchema.parse(await api("POST", `/lessons/${lessonId}/uploads`, body));
    const uploaded = [];
    for (let number = 1; number <= upload.partCount; number += 1) {
      const signed = await api("POST", `/uploads/${upload.id}/parts`, { wanted: [number] });
      const [part] = signedPartsSchema.parse(signed).parts;
      const bytes = Buffer.alloc(Math.min(upload.partSize, size - (number - 1) * upload.partSize));
      await file.read(bytes, 0, bytes.length, (number - 1) * upload.partSize);
      const sent = await fetch(part?.url ?? "", { method: "PUT", body: bytes });
      if (!sent.ok) throw new Error(`Part ${number} was not taken: ${sent.status}`);
      uploaded.push({ number, etag: sent.headers.get("etag") ?? "" });
    }
    const startedAt = performance.now();
    await api("POST", `/uploads/${upload.id}/complete`, { uploaded });
    await untilPlayable(api, lessonId);
    return (performance.now() - startedAt) / 1000;
  } finally {
    await file.close();
  }
}

type Api = (method: string, path: string, body?: unknown) => Promise<unknown>;

async function untilPlayable(api: Api, lessonId: string): Promise<void> {
  const giveUpAt = performance.now() + GIVE_UP_MS;
  while (performance.now() < giveUpAt) {
    const media = z
      .object({ video: z.unknown().nullable() })
      .parse(await api("GET", `/lessons/${lessonId}/media`));
    if (media.video !== null) {
      await api("GET", `/lessons/${lessonId}/video-url`);
      return;
    }
    await wait(ASK_EVERY_MS);
  }
  throw new Error("The video was not playable within a minute");
}

async function signedIn(origin: string): Promise<Api> {
  const login = await fetch(`${origin}/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      email: demoInstructor.email,
      password: DEMO_PASSWORD,
      device: { id: `bench-${crypto.randomUUID()}`, platform: "android" },
    }),
  });
  const { accessToken } = z.object({ accessToken: z.string() }).parse(await login.json());
  return async (method, path, body) => {
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

async function newLesson(api: Api): Promise<string> {
  const courseSchema = z.object({
    id: z.string(),
    sections: z.array(z.object({ id: z.string(), lessons: z.array(z.object({ id: z.string() })) })),
  });
  const course = courseSchema.parse(
    await api("POST", "/courses", { title: "A course to measure", level: "beginner" }),
  );
  const path = `/courses/${course.id}`;
  const [section] = courseSchema.parse(await api("POST", `${path}/sections`, { title: "One" })).sections;
  const body = { sectionId: section?.id, title: "A video", type: "video", isFree: false };
  const [filled] = courseSchema.parse(await api("POST", `${path}/lessons`, body)).sections;
  return filled?.lessons[0]?.id ?? "";
}
