import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { draftWithLesson, instructorPerson } from "../../../test/support/instructors.ts";
import { attachedFile, completeUpload, sendFile } from "../../../test/support/media.ts";
import { studentOf } from "../../../test/support/students.ts";
import { eventually } from "../../../test/support/sockets.ts";
import type { Lesson } from "../../contract/courses/curriculum.ts";
import type { AttachmentUrl } from "../../contract/media/attachment.ts";

async function teaching(type: "file" | "article" = "file", isFree = false) {
  const person = await instructorPerson();
  return { person, ...(await draftWithLesson(person, { type, isFree })) };
}

async function publish(courseId: string): Promise<void> {
  const sql =
    "UPDATE courses SET status = 'published', price_amount = 0, price_currency = 'USD' WHERE id = ?";
  await env.DB.prepare(sql).bind(courseId).run();
}

const urlOf = (id: string, token?: string) =>
  api("GET", `/api/v1/attachments/${id}/url`, token === undefined ? {} : { token });

describe("a file that goes with a lesson", () => {
  it("makes a lesson of type file ready, and is saved under its name by who takes part", async () => {
    const { person, course, lessonId } = await teaching();
    const id = await attachedFile(person, lessonId, "wörter “eins”.txt");
    await publish(course.id);
    const student = await studentOf(course);
    const lesson = await (
      await api("GET", `/api/v1/lessons/${lessonId}`, { token: student.token })
    ).json<Lesson>();
    expect(lesson).toMatchObject({
      isReady: true,
      attachments: [{ id, filename: "wörter “eins”.txt", size: 14 }],
    });
    const { url } = await (await urlOf(id, student.token)).json<AttachmentUrl>();
    const file = await api("GET", url);
    expect([file.status, file.headers.get("content-type"), await file.text()]).toEqual([
      200,
      "application/octet-stream",
      "hello, goodbye",
    ]);
    expect(file.headers.get("content-disposition")).toBe(
      "attachment; filename=\"w_rter _eins_.txt\"; filename*=UTF-8''w%C3%B6rter%20%E2%80%9Ceins%E2%80%9D.txt",
    );
    expect((await api("GET", url.replace(id, lessonId))).status).toBe(403);
  });

  it("is one of twenty at most, also when several were on their way at once", async () => {
    const { person, lessonId } = await teaching();
    const bytes = new TextEncoder().encode("hello");
    const plan = { filename: "words.txt", purpose: "attachments" } as const;
    const late = await sendFile(person, lessonId, bytes, plan);
    for (let count = 0; count < 20; count += 1) await attachedFile(person, lessonId);
    const answer = await completeUpload(person, late.upload.id, late.uploaded);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([422, "media_limit_reached"]);
  });

  it("is closed to who may not open the lesson, and open to all in a preview", async () => {
    const closed = await teaching();
    const id = await attachedFile(closed.person, closed.lessonId);
    expect((await urlOf(id)).status).toBe(404);
    await publish(closed.course.id);
    expect((await urlOf(id)).status).toBe(401);
    const refused = await urlOf(id, (await signUp()).token);
    expect([refused.status, (await problemOf(refused)).code]).toEqual([403, "enrolment_required"]);
    const preview = await teaching("article", true);
    const free = await attachedFile(preview.person, preview.lessonId);
    await publish(preview.course.id);
    expect((await urlOf(free)).status).toBe(200);
  });

  it("is removed by its instructor, but not the last one of what is published with it alone", async () => {
    const { person, course, lessonId } = await teaching();
    const id = await attachedFile(person, lessonId);
    await publish(course.id);
    const path = `/api/v1/attachments/${id}`;
    expect((await api("DELETE", path, { token: (await instructorPerson()).token })).status).toBe(404);
    const refused = await api("DELETE", path, { token: person.token });
    expect([refused.status, (await problemOf(refused)).code]).toEqual([422, "course_incomplete"]);
    const second = await attachedFile(person, lessonId, "more.txt");
    expect((await api("DELETE", path, { token: person.token })).status).toBe(204);
    expect((await urlOf(id, person.token)).status).toBe(404);
    expect((await urlOf(second, person.token)).status).toBe(200);
    const key = `attachments/courses/${course.id}/${lessonId}/${id}`;
    await eventually(async () => (await env.MEDIA_PRIVATE.head(key)) === null);
  });

  it.each([
    ["an executable that is called a PDF", "a.pdf", "MZ\u0090\0"],
    ["a page that is called a picture", "a.png", "<html><script>alert(1)</script>"],
    ["bytes that are called text", "a.txt", "a\0b"],
  ])("is thrown away when it is %s", async (_name, filename, content) => {
    const { person, lessonId } = await teaching();
    const bytes = new TextEncoder().encode(content);
    const { upload, uploaded } = await sendFile(person, lessonId, bytes, {
      filename,
      purpose: "attachments",
    });
    const answer = await completeUpload(person, upload.id, uploaded);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([422, "upload_refused"]);
  });

  it.each(["a.exe", "a.html", "a.svg", "a.js", "a.pdf.exe"])("is not taken as %s", async (filename) => {
    const { person, lessonId } = await teaching();
    const answer = await api("POST", `/api/v1/lessons/${lessonId}/attachments`, {
      token: person.token,
      body: { filename, size: 10, contentType: "application/pdf" },
    });
    expect(answer.status).toBe(415);
  });
});
