import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { signUp, type TestPerson } from "../test/support/api.ts";
import { recordCall } from "../test/support/calls.ts";
import { makeCourse, type TestCourse } from "../test/support/courses.ts";
import { withServices } from "../test/support/services.ts";
import { scansOf, watchedDatabase } from "../test/support/watched-database.ts";
import { type Container, createContainer } from "./container.ts";

type Work = (
  services: Container,
  made: { a: TestPerson; b: TestPerson; callId: string; course: TestCourse },
) => Promise<unknown>;

interface Prepared {
  sql: string;
  in: D1Database;
}

/** Runs `work` as one request would and answers the SQL it prepared, in the main database and in that of search. */
async function statementsOf(work: Work): Promise<Prepared[]> {
  const [a, b] = [await signUp({ complete: true }), await signUp({ complete: true })];
  const callId = await recordCall(a, b);
  const course = await makeCourse({ lessons: 3, instructorId: b.id });
  await withServices(({ enrolments }) => enrolments.enrol(a.id, course.id));
  // A change of the index, so that nothing that the edge keeps of the catalogue answers.
  await withServices(({ catalogueIndex }) => catalogueIndex.refresh(course.id));
  // An isolate keeps session states for ten seconds; this is about a request that finds none.
  await withServices(async ({ sessionStates }) => {
    for (const { id } of [a, b]) sessionStates.forget({ userId: id });
  });
  const [main, search] = [watchedDatabase(env.DB), watchedDatabase(env.SEARCH)];
  const context = createExecutionContext();
  const watched = { ...env, DB: main.database, SEARCH: search.database };
  await work(createContainer({ env: watched, context }), { a, b, callId, course });
  await waitOnExecutionContext(context);
  return [
    ...main.statements.map((sql) => ({ sql, in: env.DB })),
    ...search.statements.map((sql) => ({ sql, in: env.SEARCH })),
  ];
}

async function expectNoScan(statements: readonly Prepared[]): Promise<void> {
  for (const { sql, in: database } of statements) expect(await scansOf(database, sql), sql).toEqual([]);
}

const page = { limit: 20 };
const filters = { level: "beginner", rating: "4" } as const;
const lessonOf = ({ lessonIds }: TestCourse) => lessonIds[0] ?? "";
const teacher = ({ id }: TestPerson) => ({ userId: id, role: "instructor" as const, hasSecondFactor: false });

/** What people do all the time, with the most statements that it may take. */
const hotPaths: [string, number, Work][] = [
  ["authenticating", 1, (services, { a }) => services.authenticator.authenticate(a.token)],
  ["GET /users/me", 1, (services, { a }) => services.users.getMe(a.id)],
  ["GET /users/:id/public", 1, (services, { a }) => services.users.getPublicProfile(a.id)],
  ["GET /sessions", 3, (services, { a }) => services.calls.list(a.id, page)],
  ["GET /sessions/:id", 3, (services, { a, callId }) => services.calls.get(a.id, callId)],
  ["GET /practice/streak", 2, (services, { a }) => services.calls.getStreak(a.id)],
  ["GET /notifications", 2, (services, { a }) => services.notifications.list(a.id, page)],
  ["the inbox's unread count", 1, (services, { a }) => services.notifications.countUnread(a.id)],
  ["the blocks of a search", 2, (services, { a }) => services.blocks.findBlockedEitherWay(a.id)],
  ["the recent partners of a search", 2, (services, { a }) => services.calls.findPartnersSince(a.id, 0)],
  // The generation of the index, a page of it, its counts, the cards and the categories.
  ["GET /courses", 5, ({ catalogue }) => catalogue.list(page)],
  ["GET /courses by level and stars", 5, ({ catalogue }) => catalogue.list({ ...page, ...filters })],
  ["GET /courses, the newest", 5, ({ catalogue }) => catalogue.list({ ...page, sort: "newest" })],
  ["GET /courses in a range of prices", 5, ({ catalogue }) => catalogue.list({ ...page, minPrice: 0 })],
  // And for each word whether anything has it.
  ["GET /courses with two words", 7, ({ catalogue }) => catalogue.list({ ...page, q: "small talk" })],
  ["GET /courses with a misspelt word", 7, ({ catalogue }) => catalogue.list({ ...page, q: "smalk" })],
  ["GET /courses/:id", 2, ({ coursePages }, { course }) => coursePages.read(course.id, null)],
  ["GET /courses/:slug", 2, ({ coursePages }, { course }) => coursePages.read(course.slug, null)],
  ["GET /my/courses", 4, (services, { a }) => services.myCourses.list(a.id, page)],
  ["GET /my/progress", 2, (services, { a, course }) => services.myCourses.progress(a.id, course.id)],
  [
    "GET /courses/:id/reviews",
    2,
    (services, { course }) => services.reviews.list(course.id, { ...page, sort: "newest" }, null),
  ],
  [
    "GET /courses/:id/reviews by stars",
    2,
    (services, { course }) => services.reviews.list(course.id, { ...page, sort: "highest", rating: 5 }, null),
  ],
  [
    "GET /lessons/:id/notes",
    3,
    (services, { a, course }) => services.notes.list(a.id, lessonOf(course), page),
  ],
  [
    "GET /instructor/courses/:id/students",
    2,
    (services, { b, course }) => services.students.list(teacher(b), course.id, page),
  ],
  [
    "GET /instructor/courses/:id/numbers",
    4,
    (services, { b, course }) => services.courseNumbers.get(teacher(b), course.id),
  ],
  ["the queue of reviews", 2, (services) => services.reviewModeration.list("waiting", page)],
  ["the outbox sweep", 2, (services) => services.outbox.sweep()],
];

describe("hot paths", () => {
  it.each(hotPaths)(
    "%s takes at most %i statements, none of which reads a whole table",
    async (_, most, work) => {
      const statements = await statementsOf(work);
      expect(statements.length).toBeLessThanOrEqual(most);
      await expectNoScan(statements);
    },
  );

  it("recording a call and refreshing a token read no whole table either", async () => {
    const statements = await statementsOf(async (services, { a, b }) => {
      await services.refresh.refresh(a.refreshToken, null);
      await services.callRecords
        .recordEnded({
          roomId: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11",
          userA: a.id,
          userB: b.id,
          startedAt: 1,
          connectedAt: 2,
          endedAt: 120_000,
          durationSeconds: 119,
          endedBy: "user_a",
        })
        .catch((fault: unknown) => expect(fault).toBeInstanceOf(Error));
    });
    const tables = statements.filter(({ sql }) => !/\bguard\b/.test(sql));
    expect(tables.length).toBeGreaterThan(5);
    await expectNoScan(tables);
  });

  it("reporting progress, completing, reviewing and taking a lesson out read no whole table either", async () => {
    const statements = await statementsOf(async (services, { a, course }) => {
      const body = { positionSecs: 10, watched: [[0, 10] satisfies [number, number]] };
      await services.progress.report(a.id, lessonOf(course), body);
      await services.progress.complete(a.id, lessonOf(course));
      await services.reviews.write(a.id, course.id, { rating: 5, comment: null });
      await services.reviews.remove(a.id, course.id);
      const [first, ...rest] = services.progress.afterLessonRemoved(lessonOf(course), course.id);
      const leaving = [...(await services.reviews.leaving(a.id)).statements];
      leaving.push(...(await services.enrolments.leaving(a.id)).statements);
      if (first !== undefined) await services.db.batch([first, ...rest, ...leaving]);
    });
    const tables = statements.filter(({ sql }) => !/\bguard\b/.test(sql));
    expect(tables.length).toBeGreaterThan(20);
    await expectNoScan(tables);
  });
});
