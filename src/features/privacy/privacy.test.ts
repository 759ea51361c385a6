import { env } from "cloudflare:workers";
import { getTableName } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { mailedSecret } from "../../../test/support/codes.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { starsOf, writeReview } from "../../../test/support/reviews.ts";
import { studentOf } from "../../../test/support/students.ts";
import { TestClock, withServices } from "../../../test/support/services.ts";
import { eventually } from "../../../test/support/sockets.ts";
import { verifiedPerson } from "../../../test/support/verified.ts";
import type { DataExport } from "../../contract/privacy.ts";
import type { Me } from "../../contract/users.ts";
import { isExported, personalTables } from "./personal-data.ts";

const DAY_MS = 24 * 60 * 60_000;

/** Tables in which nobody can be named. A new table belongs here, or into the list of personal ones. */
const IMPERSONAL = [
  "banned_identities",
  "categories",
  "coupons",
  "d1_migrations",
  "guard",
  "outbox",
  "plans",
  "processed_messages",
  "prompts",
  "tax_rates",
  "topics",
  "watch_words",
  "webhook_events",
];

async function tables(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'",
  ).all<{ name: string }>();
  return results.map(({ name }) => name);
}

async function peopleColumnsOf(table: string): Promise<string[]> {
  const { results } = await env.DB.prepare(
    'SELECT "from" AS name FROM pragma_foreign_key_list(?) WHERE "table" = \'users\'',
  )
    .bind(table)
    .all<{ name: string }>();
  return results.map(({ name }) => name).toSorted();
}

async function finishedExport(token: string): Promise<DataExport> {
  const requested = await api("POST", "/api/v1/users/me/export", { token });
  expect(requested.status).toBe(202);
  let found: DataExport | undefined;
  await eventually(async () => {
    const answer = await api("GET", "/api/v1/users/me/exports", { token });
    found = (await answer.json<{ items: DataExport[] }>()).items[0];
    return found?.state === "ready";
  }, 15_000);
  if (found === undefined) throw new Error("No export");
  return found;
}

describe("the list of tables with people in them", () => {
  it("has every table of the database that names a person", async () => {
    const listed = personalTables.map(({ table }) => getTableName(table));
    expect((await tables()).filter((name) => !IMPERSONAL.includes(name)).toSorted()).toEqual(
      listed.toSorted(),
    );
  });

  it("has every column that names a person", async () => {
    for (const { table, people } of personalTables) {
      const name = getTableName(table);
      if (name === "users") continue;
      expect([name, people.map((column) => column.name).toSorted()]).toEqual([
        name,
        await peopleColumnsOf(name),
      ]);
    }
  });
});

describe("an export", () => {
  it("holds everything about its person, and no secret", async () => {
    const { token, id, email } = await verifiedPerson({ displayName: "Ana Export" });
    const other = await signUp();
    await api("PATCH", "/api/v1/users/me", { body: { bio: "I like trains" }, token });
    await api("PUT", `/api/v1/users/${other.id}/follow`, { token });
    await api("PUT", `/api/v1/users/${other.id}/block`, { token });
    await api("POST", "/api/v1/reports", { body: { reportedId: other.id, reason: "spam" }, token });
    await makeCourse();
    const written = await makeCourse({ instructorId: id });
    const { id: exportId, sizeBytes } = await finishedExport(token);
    const answer = await api("GET", `/api/v1/users/me/exports/${exportId}/file`, { token });
    expect(answer.headers.get("content-type")).toBe("application/zip");
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    const bytes = await answer.bytes();
    expect(bytes.byteLength).toBe(sizeBytes);
    const files = unzipSync(bytes);
    const names = personalTables.filter(isExported).map(({ table }) => getTableName(table));
    expect(Object.keys(files).toSorted()).toEqual(
      ["README.txt", ...names.map((name) => `${name}.json`)].toSorted(),
    );
    const read = (name: string): Record<string, unknown>[] =>
      JSON.parse(strFromU8(files[`${name}.json`] ?? new Uint8Array()));
    expect(read("users")).toMatchObject([{ id, email }]);
    expect(read("profiles")).toMatchObject([{ displayName: "Ana Export", bio: "I like trains" }]);
    expect(read("reports")).toMatchObject([{ reportedId: other.id, reason: "spam" }]);
    expect(read("blocks")).toMatchObject([{ toId: other.id }]);
    expect(new Set(read("lessons").map(({ id: lessonId }) => lessonId))).toEqual(new Set(written.lessonIds));
    const everything = Object.values(files)
      .map((file) => strFromU8(file))
      .join("\n");
    expect(everything).not.toMatch(/argon2|passwordHash|tokenHash|secretHash|sealedSecret/);
  });

  it("is its person's alone, and ends after seven days", async () => {
    const [ana, ben] = [await signUp(), await signUp()];
    const { id } = await finishedExport(ana.token);
    const path = `/api/v1/users/me/exports/${id}/file`;
    expect((await api("GET", path, { token: ben.token })).status).toBe(404);
    expect((await api("GET", path)).status).toBe(401);
    const clock = new TestClock();
    clock.advance(7 * DAY_MS + 60_000);
    await withServices(({ dataExports }) => dataExports.prune(), clock);
    expect((await api("GET", path, { token: ana.token })).status).toBe(404);
    expect((await env.MEDIA_PRIVATE.list({ prefix: `exports/${ana.id}/` })).objects).toEqual([]);
  });

  it("is made one at a time, and three times a day", async () => {
    const { token } = await signUp();
    const both = await Promise.all([0, 1].map(() => api("POST", "/api/v1/users/me/export", { token })));
    expect(both.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([202, 409]);
    await eventually(async () => {
      const answer = await api("POST", "/api/v1/users/me/export", { token });
      return answer.status === 202 || answer.status === 429;
    }, 10_000);
    expect((await api("POST", "/api/v1/users/me/export", { token })).status).toBe(429);
  });
});

describe("deleting an account", () => {
  const path = "/api/v1/users/me";

  it("signs out everywhere, sets a date a week away, and can be taken back", async () => {
    const { email, password, token } = await verifiedPerson();
    const answer = await api("DELETE", path, { body: { password }, token });
    const { deletionDueAt } = await answer.json<{ deletionDueAt: string }>();
    expect(Math.round((Date.parse(deletionDueAt) - Date.now()) / DAY_MS)).toBe(7);
    expect((await api("GET", path, { token })).status).toBe(401);
    const body = { email, password, device: { id: "device-again", platform: "ios" } };
    const { accessToken } = await (
      await api("POST", "/api/v1/auth/login", { body })
    ).json<{ accessToken: string }>();
    expect(await (await api("GET", path, { token: accessToken })).json<Me>()).toMatchObject({
      deletionDueAt,
    });
    expect((await api("POST", `${path}/restore`, { token: accessToken })).status).toBe(204);
    expect(await (await api("GET", path, { token: accessToken })).json<Me>()).toMatchObject({
      deletionDueAt: null,
    });
  });

  it("takes the password, or a mailed code where there is none", async () => {
    const { id, token } = await verifiedPerson();
    expect((await problemOf(await api("DELETE", path, { body: {}, token }))).code).toBe("validation_failed");
    const wrong = await api("DELETE", path, { body: { password: "not this one" }, token });
    expect((await problemOf(wrong)).code).toBe("invalid_credentials");
    expect((await api("DELETE", path, { body: { password: "x" } })).status).toBe(401);
    await env.DB.prepare("UPDATE users SET password_hash = NULL WHERE id = ?").bind(id).run();
    await api("POST", "/api/v1/auth/verify-email/resend", { token });
    const confirmation = { code: await mailedSecret("verify", id) };
    expect((await api("DELETE", path, { body: confirmation, token })).status).toBe(401);
    await api("POST", `${path}/deletion-code`, { token });
    const body = { code: await mailedSecret("delete", id) };
    expect((await api("DELETE", path, { body, token })).status).toBe(200);
  });

  it("leaves nothing personal after the week", async () => {
    const ana = await verifiedPerson({ displayName: "Ana Unforgettable" });
    const ben = await signUp();
    await api("PATCH", path, {
      body: { bio: "A secret garden", username: `ana_${Date.now() % 1e9}` },
      token: ana.token,
    });
    await api("PUT", `/api/v1/users/${ana.id}/follow`, { token: ben.token });
    await api("PUT", `/api/v1/users/${ana.id}/block`, { token: ben.token });
    const report = { reportedId: ben.id, reason: "other", description: "He knows my secret garden" };
    await api("POST", "/api/v1/reports", { body: report, token: ana.token });
    await finishedExport(ana.token);
    await api("DELETE", path, { body: { password: ana.password }, token: ana.token });
    const clock = new TestClock();
    clock.advance(6 * DAY_MS);
    await withServices(({ deletion }) => deletion.eraseDue(), clock);
    expect(await wordsAbout(ana.email)).not.toEqual([]);
    clock.advance(DAY_MS + 60_000);
    await eventually(async () => {
      const open = await env.DB.prepare(
        "SELECT count(*) AS n FROM outbox WHERE status <> 'completed'",
      ).first<{ n: number }>();
      return open?.n === 0;
    }, 15_000);
    await withServices(({ deletion }) => deletion.eraseDue(), clock);
    for (const word of [ana.email, "Ana Unforgettable", "secret garden"]) {
      expect([word, await wordsAbout(word)]).toEqual([word, []]);
    }
    await eventually(
      async () => (await env.MEDIA_PRIVATE.list({ prefix: `exports/${ana.id}/` })).objects.length === 0,
      10_000,
    );
    const login = {
      email: ana.email,
      password: ana.password,
      device: { id: "device-again", platform: "ios" },
    };
    expect((await api("POST", "/api/v1/auth/login", { body: login })).status).toBe(401);
    expect((await api("GET", `/api/v1/users/${ana.id}/public`, { token: ben.token })).status).toBe(404);
  });

  it("takes the person out of what courses count, and their reviews away", async () => {
    const course = await makeCourse({ lessons: 1 });
    const [leaver, stayer] = [await studentOf(course), await studentOf(course)];
    const { id } = await writeReview(leaver, course.id, { rating: 1, comment: "A secret garden of courses" });
    await writeReview(stayer, course.id, { rating: 4 });
    const report = { token: stayer.token, body: { reason: "spam" } };
    await api("POST", `/api/v1/reviews/${id}/report`, report);
    const lesson = `/api/v1/lessons/${course.lessonIds[0]}`;
    await api("POST", `${lesson}/complete`, { token: leaver.token });
    await api("POST", `${lesson}/notes`, { token: leaver.token, body: { text: "A secret garden of notes" } });
    await api("DELETE", path, { body: { password: leaver.password }, token: leaver.token });
    const clock = new TestClock();
    clock.advance(7 * DAY_MS + 60_000);
    await withServices(({ deletion }) => deletion.eraseDue(), clock);
    expect(await wordsAbout("A secret garden of")).toEqual([]);
    const { counted, written } = await starsOf(course.id);
    expect(counted).toEqual(written);
    expect(counted).toMatchObject({ rating_count: 1, stars_4: 1 });
    const left = await env.DB.prepare(
      "SELECT enrolment_count AS counted, (SELECT count(*) FROM enrolments WHERE course_id = courses.id) AS enrolled FROM courses WHERE id = ?",
    )
      .bind(course.id)
      .first();
    expect(left).toEqual({ counted: 1, enrolled: 1 });
  });

  it("archives the courses of who taught: nobody new comes in, and those who take part go on; drafts and replies go", async () => {
    const teacher = await verifiedPerson();
    const course = await makeCourse({ instructorId: teacher.id });
    const draft = await makeCourse({ instructorId: teacher.id, status: "draft", title: "A secret draft" });
    const student = await studentOf(course);
    const review = await writeReview(student, course.id, { rating: 4 });
    await withServices(({ reviewResponses }) =>
      reviewResponses.reply(teacher.id, review.id, "A secret answer"),
    );
    await api("DELETE", path, { body: { password: teacher.password }, token: teacher.token });
    const clock = new TestClock();
    clock.advance(7 * DAY_MS + 60_000);
    await withServices(({ deletion }) => deletion.eraseDue(), clock);
    const seenBy = async (token?: string) =>
      (await api("GET", `/api/v1/courses/${course.id}`, token === undefined ? {} : { token })).status;
    expect([await seenBy(), await seenBy(student.token)]).toEqual([404, 200]);
    expect(await wordsAbout(draft.id)).toEqual([]);
    expect(await wordsAbout("A secret answer")).toEqual([]);
  });

  it("is not carried out when the person stayed", async () => {
    const { id, email, password, token } = await verifiedPerson();
    await api("DELETE", path, { body: { password }, token });
    await withServices(({ deletion }) => deletion.cancel(id));
    const clock = new TestClock();
    clock.advance(30 * DAY_MS);
    await withServices(({ deletion }) => deletion.eraseDue(), clock);
    expect(await wordsAbout(email)).not.toEqual([]);
  });
});

/** The tables in which a text still stands, in any column. */
async function wordsAbout(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await tables()) {
    const { results } = await env.DB.prepare(`SELECT * FROM "${name}"`).all();
    if (JSON.stringify(results).includes(text)) found.push(name);
  }
  return found;
}
