import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { studentOf } from "../../../test/support/students.ts";
import type { Page } from "../../contract/common.ts";
import type { Note } from "../../contract/courses/learning.ts";
import { newId } from "../../platform/ids.ts";

const write = (token: string, lessonId: string, body: unknown) =>
  api("POST", `/api/v1/lessons/${lessonId}/notes`, { token, body });
const list = async (token: string, lessonId: string, query = "") =>
  (await api("GET", `/api/v1/lessons/${lessonId}/notes${query}`, { token })).json<Page<Note>>();

async function lessonWithStudents() {
  const course = await makeCourse({ lessons: 1 });
  const [ana, ben] = [await studentOf(course), await studentOf(course)];
  return { course, lesson: course.lessonIds[0] ?? "", ana, ben };
}

describe("notes", () => {
  it("are written at a moment of the lesson, changed and thrown away", async () => {
    const { lesson, ana } = await lessonWithStudents();
    const made = await write(ana.token, lesson, { text: " How's it going? ", positionSecs: 71.5 });
    expect(made.status).toBe(201);
    const note = await made.json<Note>();
    expect(note).toMatchObject({ lessonId: lesson, text: "How's it going?", positionSecs: 71.5 });
    const path = `/api/v1/notes/${note.id}`;
    const changed = await api("PATCH", path, { token: ana.token, body: { text: "What's up?" } });
    expect(await changed.json()).toMatchObject({ id: note.id, text: "What's up?", positionSecs: 71.5 });
    expect((await api("DELETE", path, { token: ana.token })).status).toBe(204);
    expect((await api("DELETE", path, { token: ana.token })).status).toBe(404);
    expect(await list(ana.token, lesson)).toEqual({ items: [], nextCursor: null });
  });

  it("are listed by pages, the newest first", async () => {
    const { lesson, ana } = await lessonWithStudents();
    for (const text of ["one", "two", "three"]) await write(ana.token, lesson, { text });
    const page = await list(ana.token, lesson, "?limit=2");
    const rest = await list(
      ana.token,
      lesson,
      `?limit=2&cursor=${encodeURIComponent(page.nextCursor ?? "")}`,
    );
    expect([...page.items, ...rest.items].map(({ text }) => text)).toEqual(["three", "two", "one"]);
    expect(rest.nextCursor).toBeNull();
  });

  it("are nobody else's: they look as if they were not there", async () => {
    const { lesson, ana, ben } = await lessonWithStudents();
    const note = await (await write(ana.token, lesson, { text: "Mine" })).json<Note>();
    const path = `/api/v1/notes/${note.id}`;
    expect((await api("PATCH", path, { token: ben.token, body: { text: "Yours" } })).status).toBe(404);
    expect((await api("DELETE", path, { token: ben.token })).status).toBe(404);
    expect((await list(ben.token, lesson)).items).toEqual([]);
    expect((await list(ana.token, lesson)).items).toMatchObject([{ text: "Mine" }]);
  });

  it("are refused when empty, too long, signed out, or where one does not learn", async () => {
    const { lesson, ana } = await lessonWithStudents();
    for (const body of [{}, { text: "  " }, { text: "a".repeat(2001) }, { text: "a", positionSecs: -1 }]) {
      expect((await write(ana.token, lesson, body)).status).toBe(400);
    }
    const stranger = await signUp();
    expect((await problemOf(await write(stranger.token, lesson, { text: "a" }))).code).toBe(
      "enrolment_required",
    );
    expect((await api("GET", `/api/v1/lessons/${lesson}/notes`, { token: stranger.token })).status).toBe(403);
    expect((await api("GET", `/api/v1/lessons/${lesson}/notes`)).status).toBe(401);
    expect((await write(ana.token, newId(), { text: "a" })).status).toBe(404);
  });

  it("are at most two hundred in a lesson", async () => {
    const { lesson, ana, ben } = await lessonWithStudents();
    const insert = env.DB.prepare(
      "INSERT INTO lesson_notes (id, user_id, lesson_id, text, created_at, updated_at) VALUES (?, ?, ?, 'Note', 0, 0)",
    );
    await env.DB.batch(Array.from({ length: 199 }, () => insert.bind(newId(), ana.id, lesson)));
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => write(ana.token, lesson, { text: "Another" })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422, 422, 422]);
    expect((await write(ben.token, lesson, { text: "First" })).status).toBe(201);
  });
});
