import { readdir, readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BatchItem } from "drizzle-orm/batch";
import { z } from "zod";
import { captions, videoAssets } from "../../src/features/media/media.table.ts";
import { parseWebVtt } from "../../src/contract/media/web-vtt.ts";
import type { Database } from "../../src/platform/db/client.ts";
import { captionsKey, hlsFolder } from "../../src/platform/storage/media-keys.ts";

type Statement = BatchItem<"sqlite">;

const languages = ["en", "es"] as const;
const factsSchema = z.object({ durationSeconds: z.int(), width: z.int(), height: z.int() });
const contentTypes: Readonly<Record<string, string>> = {
  m3u8: "application/vnd.apple.mpegurl",
  mp4: "video/mp4",
  m4s: "video/mp4",
};

/** A video lesson of a demo course, and the folder with its finished files beside this one. */
export interface SeededVideo {
  courseId: string;
  lessonId: string;
  /** Fixed, as the ids of lessons are. */
  assetId: string;
  folder: string;
}

export function videoFolderOf(courseSlug: string): string {
  return join(import.meta.dirname, "videos", courseSlug);
}

/** What make.ts has noted about a finished video. */
export function videoFacts(folder: string): z.infer<typeof factsSchema> {
  return factsSchema.parse(JSON.parse(readFileSync(join(folder, "video.json"), "utf8")));
}

/** The rows of a video that is ready, with its captions. */
export async function videoRows(db: Database, video: SeededVideo, now: number): Promise<Statement[]> {
  const { courseId, lessonId, assetId, folder } = video;
  const cueCounts = await Promise.all(
    languages.map(async (language) => {
      const parsed = parseWebVtt(await readFile(join(folder, `${language}.vtt`), "utf8"));
      return "cues" in parsed ? parsed.cues.length : 0;
    }),
  );
  const times = { createdAt: now, updatedAt: now };
  return [
    db.insert(videoAssets).values({
      ...videoFacts(folder),
      ...times,
      id: assetId,
      courseId,
      lessonId,
      provider: "r2",
      state: "ready",
      percent: 100,
      filename: "lesson.mp4",
      sizeBytes: await sizeOf(folder),
    }),
    ...languages.map((language, index) =>
      db.insert(captions).values({ lessonId, language, version: now, cueCount: cueCounts[index] ?? 0 }),
    ),
  ];
}

/** Copies the finished files to where the transcoder would have put them. */
export async function putVideo(bucket: R2Bucket, video: SeededVideo, now: number): Promise<void> {
  const { folder } = video;
  const names = await readdir(folder);
  await Promise.all(
    names.map(async (name) => {
      const extension = name.slice(name.lastIndexOf(".") + 1);
      const bytes = await readFile(join(folder, name));
      const language = languages.find((known) => name === `${known}.vtt`);
      if (language !== undefined) {
        const key = captionsKey({ ...video, language, version: now });
        await bucket.put(key, bytes, { httpMetadata: { contentType: "text/vtt; charset=utf-8" } });
      }
      const contentType = contentTypes[extension];
      if (contentType === undefined) return;
      await bucket.put(`${hlsFolder(video)}${name}`, bytes, { httpMetadata: { contentType } });
    }),
  );
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await readFile(join(folder, name))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}
