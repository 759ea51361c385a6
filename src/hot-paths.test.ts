import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { signUp, type TestPerson } from "../test/support/api.ts";
import { recordCall } from "../test/support/calls.ts";
import { withServices } from "../test/support/services.ts";
import { scansOf, watchedDatabase } from "../test/support/watched-database.ts";
import { type Container, createContainer } from "./container.ts";

type Work = (
  services: Container,
  people: { a: TestPerson; b: TestPerson; callId: string },
) => Promise<unknown>;

/** Runs `work` as one request would and answers the SQL it prepared. */
async function statementsOf(work: Work): Promise<string[]> {
  const [a, b] = [await signUp({ complete: true }), await signUp({ complete: true })];
  const callId = await recordCall(a, b);
  // An isolate keeps session states for ten seconds; this is about a request that finds none.
  await withServices(async ({ sessionStates }) => {
    for (const { id } of [a, b]) sessionStates.forget({ userId: id });
  });
  const { database, statements } = watchedDatabase(env.DB);
  const context = createExecutionContext();
  await work(createContainer({ env: { ...env, DB: database }, context }), { a, b, callId });
  await waitOnExecutionContext(context);
  return statements;
}

const page = { limit: 20 };

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
  ["the outbox sweep", 2, (services) => services.outbox.sweep()],
];

describe("hot paths", () => {
  it.each(hotPaths)(
    "%s takes at most %i statements, none of which reads a whole table",
    async (_, most, work) => {
      const statements = await statementsOf(work);
      expect(statements.length).toBeLessThanOrEqual(most);
      for (const sql of statements) expect(await scansOf(env.DB, sql), sql).toEqual([]);
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
    const tables = statements.filter((sql) => !/\bguard\b/.test(sql));
    expect(tables.length).toBeGreaterThan(5);
    for (const sql of tables) expect(await scansOf(env.DB, sql), sql).toEqual([]);
  });
});
