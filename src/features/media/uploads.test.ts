import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { draftWithLesson, instructorPerson } from "../../../test/support/instructors.ts";
import { completeUpload, mp4Bytes, sendFile, sendPart } from "../../../test/support/media.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import { eventually } from "../../../test/support/sockets.ts";
import type { LessonMedia } from "../../contract/media/lesson-media.ts";
import type { SignedParts, Upload } from "../../contract/media/upload.ts";

async function teaching(type: "video" | "article" | "file" = "video") {
  const person = await instructorPerson();
  return { person, ...(await draftWithLesson(person, { type })) };
}

async function uploadOf(token: string, id: string): Promise<Upload> {
  return (await api("GET", `/api/v1/uploads/${id}`, { token })).json<Upload>();
}

const MEBIBYTE = 1024 * 1024;

describe("sending a video", () => {
  it("goes part by part straight to storage, and then waits for the transcoder", async () => {
    const { person, lessonId } = await teaching();
    const bytes = mp4Bytes(9 * MEBIBYTE);
    const { upload, uploaded } = await sendFile(person, lessonId, bytes, { filename: "Día 1.mp4" });
    expect(upload).toMatchObject({
      lessonId,
      purpose: "video",
      state: "uploading",
      percent: 0,
      partCount: 2,
    });
    const answer = await completeUpload(person, upload.id, uploaded);
    expect(answer.status).toBe(200);
    expect(await answer.json<Upload>()).toMatchObject({ state: "queued", percent: 0, failure: null });
    const media = await api("GET", `/api/v1/lessons/${lessonId}/media`, { token: person.token });
    expect(await media.json<LessonMedia>()).toMatchObject({
      rules: { provider: "r2", hasSeveralRenditions: false, maxBytes: 5 * 1024 ** 3 },
      video: null,
      next: { id: upload.id, state: "queued", filename: "Día 1.mp4", size: bytes.length },
      uploads: [],
    });
  });

  it("goes on with the missing parts after it broke off, wherever it is asked", async () => {
    const { person, lessonId } = await teaching();
    const { token } = person;
    const bytes = mp4Bytes(17 * MEBIBYTE);
    const body = { filename: "long.mp4", size: bytes.length, contentType: "video/mp4" };
    const started = await api("POST", `/api/v1/lessons/${lessonId}/uploads`, { token, body });
    const { id, partSize } = await started.json<Upload>();
    const path = `/api/v1/uploads/${id}/parts`;
    const first = await (await api("POST", path, { token, body: { wanted: [1] } })).json<SignedParts>();
    const one = await sendPart(first.parts[0]?.url ?? "", bytes.subarray(0, partSize));
    const second = await api("POST", path, { token, body: { uploaded: [one], wanted: [2, 3] } });
    const { parts } = await second.json<SignedParts>();
    // Here the browser dies. Another one asks what is there.
    const media = await api("GET", `/api/v1/lessons/${lessonId}/media`, { token });
    const [open] = (await media.json<LessonMedia>()).uploads;
    expect(open).toMatchObject({ id, percent: 33, uploaded: [{ number: 1 }] });
    const rest = [];
    for (const { number, url } of parts) {
      rest.push(await sendPart(url, bytes.subarray((number - 1) * partSize, number * partSize)));
    }
    const whole = await completeUpload(person, id, rest);
    expect([whole.status, (await whole.json<Upload>()).state]).toEqual([200, "queued"]);
  });

  it("is complete once, however often and however parallel that is said", async () => {
    const { person, lessonId } = await teaching();
    const { upload, uploaded } = await sendFile(person, lessonId, mp4Bytes());
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => completeUpload(person, upload.id, uploaded)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const rows = env.DB.prepare(
      "SELECT count(*) AS n FROM outbox WHERE topic = 'video.uploaded' AND json_extract(payload, '$.assetId') = ?",
    ).bind(upload.id);
    expect(await rows.first("n")).toBe(1);
    const after = await api("POST", `/api/v1/uploads/${upload.id}/parts`, {
      token: person.token,
      body: { wanted: [1] },
    });
    expect(after.status).toBe(409);
  });

  it("is whole or cancelled, however often both are said at once", async () => {
    const { person, lessonId } = await teaching();
    for (let round = 0; round < 5; round += 1) {
      const { upload, uploaded } = await sendFile(person, lessonId, mp4Bytes());
      const path = `/api/v1/uploads/${upload.id}`;
      const cancelled = () => api("DELETE", path, { token: person.token });
      const told = () =>
        api("POST", `${path}/parts`, { token: person.token, body: { uploaded, wanted: [1] } });
      const answers = await Promise.all([
        cancelled(),
        completeUpload(person, upload.id, uploaded),
        told(),
        cancelled(),
        told(),
      ]);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    }
  });

  it("is refused once for what it is, and then it is gone", async () => {
    const { person, lessonId } = await teaching();
    const script = new TextEncoder().encode("#!/bin/sh");
    const { upload, uploaded } = await sendFile(person, lessonId, script);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => completeUpload(person, upload.id, uploaded)),
    );
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.map(({ status }) => status)).toContain(422);
  });

  it("can be completed after a crash by who does not know its parts any more", async () => {
    const { person, lessonId } = await teaching();
    const { upload, uploaded } = await sendFile(person, lessonId, mp4Bytes());
    await env.DB.exec(
      "CREATE TRIGGER crash BEFORE INSERT ON video_assets BEGIN SELECT RAISE(ABORT, 'crash'); END",
    );
    try {
      expect((await completeUpload(person, upload.id, uploaded)).status).toBe(500);
    } finally {
      await env.DB.exec("DROP TRIGGER crash");
    }
    const again = await completeUpload(person, upload.id, []);
    expect([again.status, (await again.json<Upload>()).state]).toEqual([200, "queued"]);
  });

  it("takes no name with half a character in it", async () => {
    const { person, lessonId } = await teaching();
    const body = { filename: "a\ud800.mp4", size: 64, contentType: "video/mp4" };
    const answer = await api("POST", `/api/v1/lessons/${lessonId}/uploads`, { token: person.token, body });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([400, "validation_failed"]);
  });

  it("is not complete while parts are missing, and says which", async () => {
    const { person, lessonId } = await teaching();
    const { upload, uploaded } = await sendFile(person, lessonId, mp4Bytes(9 * MEBIBYTE));
    const early = await completeUpload(person, upload.id, uploaded.slice(1));
    const problem = await problemOf(early);
    expect([early.status, problem.code, problem.detail]).toEqual([
      409,
      "upload_incomplete",
      "Parts are missing: 1",
    ]);
    const invented = [{ number: 1, etag: "0123456789abcdef" }, ...uploaded.slice(1)];
    const wrong = await completeUpload(person, upload.id, invented);
    expect([wrong.status, (await problemOf(wrong)).code]).toEqual([409, "upload_incomplete"]);
    expect(await uploadOf(person.token, upload.id)).toMatchObject({ state: "uploading", uploaded: [] });
    expect((await completeUpload(person, upload.id, uploaded)).status).toBe(200);
  });

  it.each([
    ["an executable that is called a video", [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0], "lesson.mp4"],
    [
      "a script that is called a video",
      Array.from(new TextEncoder().encode("#!/bin/sh\nrm -rf /\n")),
      "a.mov",
    ],
    ["a page that is called a video", Array.from(new TextEncoder().encode("<html><script>")), "a.mp4"],
    [
      "WebM that is called MP4",
      [0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84, 0x77, 0x65, 0x62, 0x6d],
      "a.mp4",
    ],
    [
      "WebM that is called Matroska",
      [0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84, 0x77, 0x65, 0x62, 0x6d],
      "a.mkv",
    ],
  ])("throws away %s", async (_name, content, filename) => {
    const { person, lessonId } = await teaching();
    const { upload, uploaded } = await sendFile(person, lessonId, Uint8Array.from(content), { filename });
    const answer = await completeUpload(person, upload.id, uploaded);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([422, "upload_refused"]);
    expect((await api("GET", `/api/v1/uploads/${upload.id}`, { token: person.token })).status).toBe(404);
    const prefix = `videos/courses/${upload.courseId}/`;
    await eventually(async () => (await env.MEDIA_PRIVATE.list({ prefix })).objects.length === 0);
  });

  it.each([
    ["more", 10],
    ["fewer", -10],
  ])("throws away a file of %s bytes than announced", async (_name, difference) => {
    const { person, lessonId } = await teaching();
    const bytes = mp4Bytes(100);
    const { upload, uploaded } = await sendFile(person, lessonId, bytes, { size: bytes.length - difference });
    const answer = await completeUpload(person, upload.id, uploaded);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([422, "upload_refused"]);
  });

  it.each([
    [{ filename: "a.webm" }, 415],
    [{ filename: "a.exe" }, 415],
    [{ filename: "no ending" }, 415],
    [{ filename: "__proto__" }, 415],
    [{ filename: "../../a.mp4" }, 400],
    [{ filename: "a\u202e4pm.mp4" }, 400],
    [{ filename: "a\0.mp4" }, 400],
    [{ size: 0 }, 400],
    [{ size: 1.5 }, 400],
    [{ size: 5 * 1024 ** 3 + 1 }, 413],
    [{ key: "elsewhere" }, 400],
  ])("refuses to begin with %j", async (change, status) => {
    const { person, lessonId } = await teaching();
    const body = { filename: "a.mp4", size: 1000, contentType: "video/mp4", ...change };
    const answer = await api("POST", `/api/v1/lessons/${lessonId}/uploads`, { token: person.token, body });
    expect(answer.status).toBe(status);
  });

  it("belongs into a lesson of type video, of one's own course", async () => {
    const { person, lessonId } = await teaching("article");
    const body = { filename: "a.mp4", size: 1000, contentType: "video/mp4" };
    const path = `/api/v1/lessons/${lessonId}/uploads`;
    const article = await api("POST", path, { token: person.token, body });
    expect([article.status, (await problemOf(article)).code]).toEqual([422, "upload_refused"]);
    expect((await api("POST", path, { token: (await instructorPerson()).token, body })).status).toBe(404);
    expect((await api("POST", path, { token: (await signUp()).token, body })).status).toBe(403);
    expect((await api("POST", path, { body })).status).toBe(401);
  });

  it("refuses a part that the file does not have", async () => {
    const { person, lessonId } = await teaching();
    const { upload } = await sendFile(person, lessonId, mp4Bytes());
    const answer = await api("POST", `/api/v1/uploads/${upload.id}/parts`, {
      token: person.token,
      body: { wanted: [2] },
    });
    expect(answer.status).toBe(400);
  });

  it("has an end: with 20 open uploads another one waits", async () => {
    const { person, lessonId } = await teaching();
    const body = { filename: "a.mp4", size: 1000, contentType: "video/mp4" };
    const path = `/api/v1/lessons/${lessonId}/uploads`;
    const statuses = [];
    for (let number = 0; number < 21; number += 1) {
      statuses.push((await api("POST", path, { token: person.token, body })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 201), 422]);
  });
});

describe("an upload that does not go on", () => {
  it("is thrown away when it is cancelled", async () => {
    const { person, lessonId } = await teaching();
    const { upload, uploaded } = await sendFile(person, lessonId, mp4Bytes());
    const path = `/api/v1/uploads/${upload.id}`;
    expect((await api("DELETE", path, { token: person.token })).status).toBe(204);
    expect((await api("DELETE", path, { token: person.token })).status).toBe(404);
    expect((await completeUpload(person, upload.id, uploaded)).status).toBe(404);
  });

  it("is given up three days after its last part, and its parts are gone from storage", async () => {
    const { person, lessonId } = await teaching();
    const { upload, uploaded } = await sendFile(person, lessonId, mp4Bytes());
    const row = await env.DB.prepare("SELECT object_key, multipart_id FROM uploads WHERE id = ?")
      .bind(upload.id)
      .first<{ object_key: string; multipart_id: string }>();
    const clock = new TestClock();
    clock.advance(3 * 24 * 60 * 60_000 + 60_000);
    await withServices(({ uploads }) => uploads.prune(), clock);
    const discarded = env.DB.prepare(
      "SELECT status FROM outbox WHERE topic = 'media.discarded' AND json_extract(payload, '$.uploads[0].key') = ?",
    ).bind(row?.object_key ?? "");
    await eventually(async () => (await discarded.first("status")) === "completed");
    expect((await api("GET", `/api/v1/uploads/${upload.id}`, { token: person.token })).status).toBe(404);
    const parts = uploaded.map(({ number, etag }) => ({
      partNumber: number,
      etag: etag.replaceAll('"', ""),
    }));
    const gone = env.MEDIA_PRIVATE.resumeMultipartUpload(row?.object_key ?? "", row?.multipart_id ?? "");
    await expect(gone.complete(parts)).rejects.toThrow("10024");
  });
});
