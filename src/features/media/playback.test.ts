import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp, type TestPerson } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { instructorPerson } from "../../../test/support/instructors.ts";
import { PLAYLIST, readyVideo } from "../../../test/support/media.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import type { Playback } from "../../contract/media/video.ts";
import { guardedBatch } from "../../platform/db/guarded-batch.ts";

const USD = (amount: number) => ({ amount, currency: "USD" }) as const;

async function course(plan: { isFree?: boolean; price?: number } = {}) {
  const teacher = await instructorPerson();
  const made = await makeCourse({
    instructorId: teacher.id,
    price: USD(plan.price ?? 2000),
    lessons: [{ type: "video", isFree: plan.isFree ?? false }, { type: "video" }],
  });
  const lessonId = made.lessonIds[0] ?? "";
  const videoId = await readyVideo(teacher, lessonId);
  return { teacher, course: made, lessonId, videoId };
}

/** Somebody for whom the course was opened, as a payment would. */
async function buyer(courseId: string, displayName = "Ana"): Promise<TestPerson> {
  const person = await signUp({ displayName });
  await withServices(({ access, db }) => guardedBatch(db, [access.granting(originOf(person.id, courseId))]));
  return person;
}

const originOf = (userId: string, courseId: string) => ({
  userId,
  courseId,
  source: "order" as const,
  sourceId: `order-${userId}`,
});

const ask = (lessonId: string, person?: TestPerson) =>
  api("GET", `/api/v1/lessons/${lessonId}/video-url`, person === undefined ? {} : { token: person.token });

async function playbackOf(lessonId: string, person?: TestPerson): Promise<Playback> {
  const answer = await ask(lessonId, person);
  if (!answer.ok) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
  return answer.json<Playback>();
}

describe("GET /lessons/:id/video-url", () => {
  it("opens the video to who has bought the course, with their name upon it, for four hours at most", async () => {
    const { course: made, lessonId, videoId } = await course();
    const playback = await playbackOf(lessonId, await buyer(made.id, "Ana Sofía"));
    expect(playback).toMatchObject({
      videoId,
      provider: "r2",
      dashUrl: null,
      durationSeconds: 12,
      width: 1280,
      height: 720,
      watermark: "Ana Sofía",
    });
    const life = new Date(playback.expiresAt).getTime() - Date.now();
    expect(life).toBeGreaterThan(3 * 60 * 60_000 - 60_000);
    expect(life).toBeLessThanOrEqual(4 * 60 * 60_000);
    const playlist = await api("GET", playback.hlsUrl);
    expect([playlist.status, playlist.headers.get("content-type"), await playlist.text()]).toEqual([
      200,
      "application/vnd.apple.mpegurl",
      PLAYLIST,
    ]);
  });

  it("opens a free preview to everybody, and the instructor's own to them, without a name", async () => {
    const preview = await course({ isFree: true });
    expect((await playbackOf(preview.lessonId)).watermark).toBeNull();
    expect((await playbackOf(preview.lessonId, await signUp())).watermark).toBeNull();
    expect((await playbackOf(preview.lessonId, preview.teacher)).watermark).toBeNull();
  });

  it("is refused to everybody else, with what they can do about it", async () => {
    const paid = await course();
    const free = await course({ price: 0 });
    const refusals = [];
    for (const answer of [
      await ask(paid.lessonId),
      await ask(paid.lessonId, await signUp()),
      await ask(paid.lessonId, await instructorPerson()),
      await ask(free.lessonId, await signUp()),
      await ask(paid.course.lessonIds[1] ?? "", paid.teacher),
    ]) {
      refusals.push([answer.status, (await problemOf(answer)).code]);
    }
    expect(refusals).toEqual([
      [401, "unauthenticated"],
      [402, "payment_required"],
      [402, "payment_required"],
      [403, "enrolment_required"],
      [404, "not_found"],
    ]);
  });

  it("is refused after a refund, after a ban, and once the course is taken back", async () => {
    const { course: made, lessonId } = await course();
    const [refunded, banned, third] = [await buyer(made.id), await buyer(made.id), await buyer(made.id)];
    for (const person of [refunded, banned, third]) expect((await ask(lessonId, person)).status).toBe(200);
    await withServices(({ access, db }) =>
      guardedBatch(db, [access.revoking(originOf(refunded.id, made.id))]),
    );
    expect((await ask(lessonId, refunded)).status).toBe(402);
    await env.DB.prepare("UPDATE users SET banned_at = 1 WHERE id = ?").bind(banned.id).run();
    await withServices(async ({ sessionStates }) => sessionStates.forget({ userId: banned.id }));
    expect((await ask(lessonId, banned)).status).toBe(403);
    await env.DB.prepare("UPDATE courses SET status = 'draft' WHERE id = ?").bind(made.id).run();
    expect((await ask(lessonId, third)).status).toBe(404);
  });
});

describe("a signed address", () => {
  it("covers everything of its lesson's video, and nothing of another's", async () => {
    const { teacher, course: made, lessonId } = await course();
    const other = made.lessonIds[1] ?? "";
    await readyVideo(teacher, other);
    const { hlsUrl } = await playbackOf(lessonId, teacher);
    const theirs = await playbackOf(other, teacher);
    const token = hlsUrl.split("/")[3] ?? "";
    const otherToken = theirs.hlsUrl.split("/")[3] ?? "";
    expect((await api("GET", hlsUrl.replace("master.m3u8", "none.m4s"))).status).toBe(404);
    const forged = [
      theirs.hlsUrl.replace(otherToken, token),
      hlsUrl.replace(token, `${token.slice(0, -2)}AA`),
      hlsUrl.replace(token, `zzzzzz.${token.split(".")[1] ?? ""}`),
      hlsUrl.replace(token, token.split(".")[0] ?? ""),
    ];
    for (const url of forged) {
      const answer = await api("GET", url);
      expect([url, answer.status, (await problemOf(answer)).code]).toEqual([url, 403, "link_expired"]);
    }
    for (const path of ["hls/..%2Foriginal", "original", "hls/%2e%2e", "hls/a%00.m4s"]) {
      const answer = await api("GET", hlsUrl.replace("hls/master.m3u8", path));
      expect([path, answer.status]).toEqual([path, expect.toBeOneOf([400, 404])]);
    }
  });

  it("ends at its second", async () => {
    const clock = new TestClock();
    const now = clock.now();
    await withServices(async ({ signedPaths }) => {
      const token = await signedPaths.sign("videos/a", now + 2000);
      expect(await signedPaths.verify(token, "videos/a")).toBe(true);
      expect(await signedPaths.verify(token, "videos/b")).toBe(false);
      clock.advance(2000);
      expect(await signedPaths.verify(token, "videos/a")).toBe(false);
    }, clock);
  });

  it("answers ranges and what is kept already, privately and for good", async () => {
    const { teacher, lessonId } = await course();
    const { hlsUrl } = await playbackOf(lessonId, teacher);
    const whole = await api("GET", hlsUrl);
    expect(whole.headers.get("cache-control")).toBe("private, max-age=14400, immutable");
    const part = await api("GET", hlsUrl, { headers: { range: "bytes=1-6" } });
    expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([
      206,
      `bytes 1-6/${PLAYLIST.length}`,
      "EXTM3U",
    ]);
    const end = await api("GET", hlsUrl, { headers: { range: "bytes=-2" } });
    expect([end.status, await end.text()]).toEqual([206, "7\n"]);
    const beyond = await api("GET", hlsUrl, { headers: { range: "bytes=9000-" } });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${PLAYLIST.length}`]);
    const etag = whole.headers.get("etag") ?? "";
    const again = await api("GET", hlsUrl, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await api("GET", hlsUrl, { headers: { "if-match": '"another"' } })).status).toBe(412);
    const stale = { range: "bytes=1-6", "if-range": '"another"' };
    expect((await api("GET", hlsUrl, { headers: stale })).status).toBe(200);
  });
});
