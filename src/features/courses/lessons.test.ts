import { describe, expect, it } from "vitest";
import { api, problemOf, signUp, type TestPerson } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { articleOf, draftWithLesson, instructorPerson } from "../../../test/support/instructors.ts";
import type { Lesson } from "../../contract/courses/curriculum.ts";
import { newId } from "../../platform/ids.ts";

const ifMatch = (version: number) => ({ "if-match": `"${version}"` });

function patch(person: TestPerson, lessonId: string, version: number, body: unknown) {
  return api("PATCH", `/api/v1/lessons/${lessonId}`, {
    token: person.token,
    headers: ifMatch(version),
    body,
  });
}

const document = (...content: unknown[]) => ({ type: "doc", content });
const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });

describe("PATCH /lessons/:id", () => {
  it("stores an article, which makes the lesson ready, and answers it as HTML too", async () => {
    const person = await instructorPerson();
    const { lessonId } = await draftWithLesson(person);
    const article = document(
      { type: "heading", attrs: { level: 2 }, content: [text("Greetings")] },
      paragraph(
        text("Hello, "),
        text("friend", { type: "bold" }, { type: "link", attrs: { href: "https://example.com/?a=1&b=2" } }),
      ),
      {
        type: "bulletList",
        content: [{ type: "listItem", content: [paragraph(text("Hi < Hello"))] }],
      },
      { type: "horizontalRule" },
    );
    const answer = await patch(person, lessonId, 1, { article, title: "Hello", isFree: true });
    expect([answer.status, answer.headers.get("etag")]).toEqual([200, '"2"']);
    const lesson = await answer.json<Lesson>();
    expect(lesson).toMatchObject({ title: "Hello", isFree: true, isReady: true, version: 2 });
    expect(lesson.article?.document).toEqual(article);
    expect(lesson.article?.html).toBe(
      "<h2>Greetings</h2><p>Hello, " +
        '<a href="https://example.com/?a=1&amp;b=2" rel="noopener noreferrer nofollow" target="_blank"><strong>friend</strong></a>' +
        "</p><ul><li><p>Hi &lt; Hello</p></li></ul><hr>",
    );
  });

  it("refuses an old version and loses neither text: the newer one is there to compare", async () => {
    const person = await instructorPerson();
    const { lessonId } = await draftWithLesson(person);
    expect((await patch(person, lessonId, 1, { article: articleOf("First") })).status).toBe(200);
    const stale = await patch(person, lessonId, 1, { article: articleOf("Second") });
    expect([stale.status, (await problemOf(stale)).code]).toEqual([412, "precondition_failed"]);
    const now = await api("GET", `/api/v1/lessons/${lessonId}`, { token: person.token });
    expect([now.headers.get("etag"), (await now.json<Lesson>()).article?.html]).toEqual([
      '"2"',
      "<p>First</p>",
    ]);
  });

  it.each([
    ["a script", document({ type: "script", content: [text("alert(1)")] })],
    ["raw HTML", document({ type: "paragraph", html: "<b>hi</b>" })],
    ["a picture", document({ type: "image", attrs: { src: "x", onerror: "alert(1)" } })],
    [
      "a javascript: link",
      document(paragraph(text("x", { type: "link", attrs: { href: "javascript:alert(1)" } }))),
    ],
    [
      "a data: link",
      document(paragraph(text("x", { type: "link", attrs: { href: "data:text/html,<script>" } }))),
    ],
    ["a relative link", document(paragraph(text("x", { type: "link", attrs: { href: "//evil.example" } })))],
    ["a style", document({ type: "paragraph", attrs: { style: "position:fixed" }, content: [text("x")] })],
    ["a heading of level 1", document({ type: "heading", attrs: { level: 1 }, content: [text("x")] })],
    ["an event handler on a mark", document(paragraph(text("x", { type: "bold", attrs: { onclick: "x" } })))],
    ["no document", "just text"],
    ["a list in a paragraph", document(paragraph({ type: "bulletList", content: [] }))],
  ])("refuses %s in an article", async (_, article) => {
    const person = await instructorPerson();
    const { lessonId } = await draftWithLesson(person);
    const refused = await patch(person, lessonId, 1, { article });
    expect([refused.status, (await problemOf(refused)).code]).toEqual([400, "validation_failed"]);
  });

  it("refuses what is nested without end, an article in a video lesson, and more than fits", async () => {
    const person = await instructorPerson();
    const { lessonId } = await draftWithLesson(person);
    const deep = `{"article":{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(5000)}${"]}".repeat(5000)}]}}`;
    expect((await patch(person, lessonId, 1, deep)).status).toBe(400);
    const video = await draftWithLesson(person, { type: "video" });
    expect((await patch(person, video.lessonId, 1, { article: articleOf("Words") })).status).toBe(400);
    const large = document(...Array.from({ length: 30 }, () => paragraph(text("x".repeat(19_000)))));
    expect((await patch(person, lessonId, 1, { article: large })).status).toBe(413);
    const long = document(...Array.from({ length: 20 }, () => paragraph(text("word ".repeat(3000)))));
    expect((await patch(person, lessonId, 1, { article: long })).status).toBe(200);
  });
});

describe("GET /lessons/:id", () => {
  it("opens a free preview to everybody, and the rest to those who have access", async () => {
    const course = await makeCourse({ lessons: [{ isFree: true }, {}] });
    const [preview, lesson] = course.lessonIds;
    const student = await signUp();
    const read = async (id: string | undefined, token?: string) => {
      const answer = await api("GET", `/api/v1/lessons/${id}`, token === undefined ? {} : { token });
      return [answer.status, answer.ok ? null : (await problemOf(answer)).code];
    };
    expect(await read(preview)).toEqual([200, null]);
    expect(await read(lesson)).toEqual([401, "unauthenticated"]);
    expect(await read(lesson, student.token)).toEqual([403, "enrolment_required"]);
    await api("POST", `/api/v1/courses/${course.id}/enroll`, { token: student.token });
    expect(await read(lesson, student.token)).toEqual([200, null]);
    expect(await read(newId(), student.token)).toEqual([404, "not_found"]);
  });

  it("asks for payment where there is a price", async () => {
    const course = await makeCourse({ price: { amount: 1900, currency: "USD" } });
    const { token } = await signUp();
    const refused = await api("GET", `/api/v1/lessons/${course.lessonIds[0]}`, { token });
    expect([refused.status, (await problemOf(refused)).code]).toEqual([402, "payment_required"]);
  });

  it("hides the lessons of a draft from all but its instructor, previews too", async () => {
    const person = await instructorPerson();
    const course = await makeCourse({
      instructorId: person.id,
      status: "draft",
      lessons: [{ isFree: true }],
    });
    const path = `/api/v1/lessons/${course.lessonIds[0]}`;
    const { token } = await signUp();
    expect((await api("GET", path)).status).toBe(404);
    expect((await api("GET", path, { token })).status).toBe(404);
    expect((await api("GET", path, { token: person.token })).status).toBe(200);
  });
});
