import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, type TestPerson } from "../../../test/support/api.ts";
import { courseAnswer, draftWithLesson, instructorPerson } from "../../../test/support/instructors.ts";
import { arrivedVideo, completeUpload, mp4Bytes, readyVideo, sendFile } from "../../../test/support/media.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import { eventually } from "../../../test/support/sockets.ts";
import type { Lesson } from "../../contract/courses/curriculum.ts";
import type { LessonMedia } from "../../contract/media/lesson-media.ts";
import type { NotificationPage } from "../../contract/notifications.ts";
import { newId } from "../../platform/ids.ts";
import type { VideoReport } from "../../platform/video/transcode.ts";

async function teaching() {
  const person = await instructorPerson();
  return { person, ...(await draftWithLesson(person, { type: "video" })) };
}

async function mediaOf(person: TestPerson, lessonId: string): Promise<LessonMedia> {
  return (await api("GET", `/api/v1/lessons/${lessonId}/media`, { token: person.token })).json();
}

async function lessonOf(person: TestPerson, lessonId: string): Promise<Lesson> {
  return (await api("GET", `/api/v1/lessons/${lessonId}`, { token: person.token })).json();
}

const take = (id: string, clock?: TestClock) => withServices(({ processing }) => processing.take(id), clock);
const report = (id: string, words: VideoReport) =>
  withServices(({ processing }) => processing.report(id, words));
const ready = { kind: "ready", durationSeconds: 61.5, width: 1920, height: 1080 } as const;

async function notificationsOf(person: TestPerson) {
  const answer = await api("GET", "/api/v1/notifications", { token: person.token });
  return (await answer.json<NotificationPage>()).items.map(({ type, data }) => ({ type, data }));
}

describe("a video that has arrived", () => {
  it("is handed out to one transcoder at a time, with all that it needs to know", async () => {
    const { person, course, lessonId } = await teaching();
    const id = await arrivedVideo(person, lessonId);
    const job = await take(id);
    const folder = `videos/courses/${course.id}/${lessonId}/${id}/`;
    expect(job).toMatchObject({
      assetId: id,
      provider: "r2",
      providerId: null,
      sourceKey: `${folder}original`,
      outputPrefix: `${folder}hls/`,
      sizeBytes: 64,
      instructorId: person.id,
    });
    expect(new URL(job?.sourceUrl ?? "").searchParams.get("X-Amz-Expires")).toBe("21600");
    expect(await take(id)).toBeNull();
    expect((await mediaOf(person, lessonId)).next).toMatchObject({ state: "processing" });
  });

  it("is handed out again when nothing was heard of it for two minutes, five times at most", async () => {
    const { person, lessonId } = await teaching();
    const id = await arrivedVideo(person, lessonId);
    const clock = new TestClock();
    const jobs = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      jobs.push(await take(id, clock));
      clock.advance(2 * 60_000);
    }
    expect(jobs.map((job) => job !== null)).toEqual([true, true, true, true, true, false]);
    expect((await mediaOf(person, lessonId)).next).toMatchObject({
      state: "failed",
      failure: "processing_failed",
    });
  });

  it("is free for the next at once when who had it has put it back", async () => {
    const { person, lessonId } = await teaching();
    const id = await arrivedVideo(person, lessonId);
    await take(id);
    expect(await report(id, { kind: "postponed" })).toEqual({ isWanted: true });
    expect(await take(id)).toMatchObject({ assetId: id });
  });

  it("reports a percentage that only grows", async () => {
    const { person, lessonId } = await teaching();
    const id = await arrivedVideo(person, lessonId);
    await take(id);
    for (const percent of [20, 55.9, 30]) await report(id, { kind: "progress", percent });
    expect((await mediaOf(person, lessonId)).next).toMatchObject({ state: "processing", percent: 55 });
  });

  it("makes its lesson ready once, and its instructor hears of it once", async () => {
    const { person, course, lessonId } = await teaching();
    const id = await arrivedVideo(person, lessonId);
    await take(id);
    await Promise.all([report(id, ready), report(id, ready), report(id, ready)]);
    await report(id, { kind: "failed", failure: "damaged" });
    expect(await mediaOf(person, lessonId)).toMatchObject({
      video: { id, state: "ready", percent: 100, durationSeconds: 62, width: 1920, height: 1080 },
      next: null,
    });
    expect(await lessonOf(person, lessonId)).toMatchObject({
      isReady: true,
      hasVideo: true,
      durationSeconds: 62,
    });
    const data = { lessonTitle: "Saying hello", lessonId, courseId: course.id };
    const heard = async () => (await notificationsOf(person)).filter(({ type }) => type === "video_ready");
    await eventually(async () => (await heard()).length > 0);
    expect(await heard()).toEqual([{ type: "video_ready", data }]);
  });

  it("does not take along what arrived after it", async () => {
    const { person, lessonId } = await teaching();
    const older = await arrivedVideo(person, lessonId);
    await take(older);
    // As when the newer one arrives between the look at the lesson and the write.
    const newer = newId();
    await env.DB.prepare(
      "INSERT INTO video_assets (id, course_id, lesson_id, provider, filename, size_bytes, created_at, updated_at) SELECT ?, course_id, lesson_id, provider, filename, size_bytes, created_at + 1, updated_at FROM video_assets WHERE id = ?",
    )
      .bind(newer, older)
      .run();
    await report(older, ready);
    expect(await mediaOf(person, lessonId)).toMatchObject({
      video: { id: older },
      next: { id: newer, state: "queued" },
    });
    await take(newer);
    await report(newer, ready);
    expect(await mediaOf(person, lessonId)).toMatchObject({ video: { id: newer }, next: null });
  });

  it("stays when it becomes ready while the next one arrives", async () => {
    const { person, lessonId } = await teaching();
    for (let round = 0; round < 4; round += 1) {
      const older = await arrivedVideo(person, lessonId);
      await take(older);
      const { upload, uploaded } = await sendFile(person, lessonId, mp4Bytes());
      const [arrived] = await Promise.all([
        completeUpload(person, upload.id, uploaded),
        report(older, ready),
      ]);
      expect(arrived.status).toBe(200);
      const { video, next } = await mediaOf(person, lessonId);
      expect(next?.id).toBe(upload.id);
      expect((await lessonOf(person, lessonId)).hasVideo).toBe(video !== null);
    }
  });

  it("says why when it cannot be shown, and leaves the lesson as it was", async () => {
    const { person, lessonId } = await teaching();
    const id = await arrivedVideo(person, lessonId);
    await take(id);
    await report(id, { kind: "failed", failure: "video_codec_unsupported" });
    await report(id, ready);
    expect(await mediaOf(person, lessonId)).toMatchObject({
      video: null,
      next: { id, state: "failed", failure: "video_codec_unsupported" },
    });
    expect((await lessonOf(person, lessonId)).isReady).toBe(false);
    await eventually(async () => (await notificationsOf(person)).some(({ type }) => type === "video_failed"));
  });

  it("replaces the one before only when it is ready, and then the old bytes go", async () => {
    const { person, course, lessonId } = await teaching();
    const first = await readyVideo(person, lessonId);
    const second = await arrivedVideo(person, lessonId);
    expect(await mediaOf(person, lessonId)).toMatchObject({ video: { id: first }, next: { id: second } });
    await take(second);
    await report(second, ready);
    expect(await mediaOf(person, lessonId)).toMatchObject({ video: { id: second }, next: null });
    const prefix = `videos/courses/${course.id}/${lessonId}/${first}/`;
    await eventually(async () => (await env.MEDIA_PRIVATE.list({ prefix })).objects.length === 0);
  });

  it("gives way to a newer file that arrives while it is being made", async () => {
    const { person, lessonId } = await teaching();
    const first = await arrivedVideo(person, lessonId);
    await take(first);
    const second = await arrivedVideo(person, lessonId);
    await report(first, ready);
    expect(await mediaOf(person, lessonId)).toMatchObject({
      video: null,
      next: { id: second, state: "queued" },
    });
  });

  it("is nobody's job any more when its lesson is gone", async () => {
    const { person, lessonId } = await teaching();
    const id = await arrivedVideo(person, lessonId);
    await take(id);
    const removed = await api("DELETE", `/api/v1/lessons/${lessonId}`, { token: person.token });
    expect(removed.status).toBe(200);
    expect(await report(id, ready)).toEqual({ isWanted: false });
    expect(await take(id)).toBeNull();
  });

  it("is asked after by the sweep, and given up after a day", async () => {
    const { person, lessonId } = await teaching();
    const id = await arrivedVideo(person, lessonId);
    await take(id);
    const clock = new TestClock();
    clock.advance(3 * 60_000);
    expect(await withServices(({ processing }) => processing.sweep(), clock)).toBeGreaterThan(0);
    expect((await take(id, clock))?.assetId).toBe(id);
    clock.advance(24 * 60 * 60_000);
    await withServices(({ processing }) => processing.sweep(), clock);
    expect((await mediaOf(person, lessonId)).next).toMatchObject({
      state: "failed",
      failure: "processing_failed",
    });
  });
});

describe("a video at Cloudflare Stream", () => {
  it("keeps the first id that the provider gave it, and is asked after by it", async () => {
    const { person, lessonId } = await teaching();
    const id = await arrivedVideo(person, lessonId);
    await env.DB.prepare("UPDATE video_assets SET provider = 'stream' WHERE id = ?").bind(id).run();
    await take(id);
    const providerId = `stream-${id}`;
    await report(id, { kind: "accepted", providerId });
    await report(id, { kind: "accepted", providerId: `other-${id}` });
    const asked = await withServices(({ processing }) => processing.askAgain(providerId, null));
    expect(asked).toBe("asked");
    expect(await take(id)).toMatchObject({ provider: "stream", providerId });
    expect(await withServices(({ processing }) => processing.askAgain("somebody-else's", null))).toBe(
      "unknown",
    );
    const twin = await withServices(({ processing }) => processing.askAgain(`other-${id}`, id));
    expect(twin).toBe("discarded");
  });
});

describe("DELETE /lessons/:id/video", () => {
  it("takes the video away, unless the course is published with it alone", async () => {
    const { person, course, lessonId } = await teaching();
    await readyVideo(person, lessonId);
    await env.DB.prepare("UPDATE courses SET status = 'published' WHERE id = ?").bind(course.id).run();
    const path = `/api/v1/lessons/${lessonId}/video`;
    const refused = await api("DELETE", path, { token: person.token });
    expect([refused.status, (await problemOf(refused)).code]).toEqual([422, "course_incomplete"]);
    await env.DB.prepare("UPDATE courses SET status = 'draft' WHERE id = ?").bind(course.id).run();
    expect((await api("DELETE", path, { token: person.token })).status).toBe(204);
    expect((await api("DELETE", path, { token: person.token })).status).toBe(404);
    const after = await courseAnswer(
      await api("GET", `/api/v1/courses/${course.id}`, { token: person.token }),
    );
    expect(after).toMatchObject({ durationSeconds: 0, sections: [{ lessons: [{ isReady: false }] }] });
    expect((await api("GET", `/api/v1/lessons/${lessonId}/video-url`, { token: person.token })).status).toBe(
      404,
    );
  });
});
