import { env } from "cloudflare:workers";
import { count, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { signUp } from "../../../test/support/api.ts";
import { profiles, users } from "../../features/users/users.table.ts";
import { withTrace } from "../trace.ts";
import { databaseOf } from "./client.ts";
import { columnNames } from "./column-names.ts";

const db = databaseOf(env.DB);

/** What `work` has cost. */
async function costOf(work: () => Promise<unknown>) {
  return withTrace("request-1", async ({ databaseCost }) => {
    await work();
    return databaseCost.fields;
  });
}

describe("the metered database", () => {
  it("counts queries, rows read and rows written of whatever is asked", async () => {
    const { id } = await signUp();
    const one = db.select().from(users).where(eq(users.id, id));
    expect(await costOf(async () => one)).toEqual({ d1Queries: 1, d1RowsRead: 1, d1RowsWritten: 0 });
    expect(await costOf(() => one.get())).toEqual({ d1Queries: 1, d1RowsRead: 1, d1RowsWritten: 0 });
    const rename = db.update(profiles).set({ displayName: "Bea" }).where(eq(profiles.userId, id));
    expect(await costOf(() => rename.run())).toMatchObject({ d1Queries: 1, d1RowsWritten: 1 });
    const returning = rename.returning({ name: profiles.displayName });
    expect(await costOf(async () => returning)).toMatchObject({ d1Queries: 1, d1RowsWritten: 1 });
    expect(await costOf(() => db.batch([one, rename]))).toMatchObject({ d1Queries: 2, d1RowsWritten: 1 });
  });

  it("counts for the request that asks, also of two at once", async () => {
    const { id } = await signUp();
    const read = () => db.select({ email: users.email }).from(users).where(eq(users.id, id));
    const twice = async () => {
      await read();
      await read();
    };
    const [one, two] = await Promise.all([costOf(async () => read()), costOf(twice)]);
    expect([one.d1Queries, two.d1Queries]).toEqual([1, 2]);
  });

  it("answers with the same rows as D1 does", async () => {
    const { id, email } = await signUp({ displayName: "Ana" });
    const joined = db
      .select({
        id: users.id,
        profile: profiles.userId,
        name: profiles.displayName,
        total: sql<number>`1 + 1`,
      })
      .from(users)
      .innerJoin(profiles, eq(profiles.userId, users.id))
      .where(eq(users.id, id));
    expect(await joined).toEqual([{ id, profile: id, name: "Ana", total: 2 }]);
    const twice = db.select({ a: users.email, b: users.email }).from(users).where(eq(users.id, id));
    expect(await twice).toEqual([{ a: email, b: email }]);
    expect(await db.select({ n: count() }).from(users).where(eq(users.id, id)).get()).toEqual({ n: 1 });
    expect(await db.select({ id: users.id }).from(users).where(eq(users.id, "nobody"))).toEqual([]);
  });

  it("counts a query of which D1 tells nothing", async () => {
    const { id } = await signUp();
    const twice = db.select({ a: users.email, b: users.email }).from(users).where(eq(users.id, id));
    expect(await costOf(async () => twice)).toEqual({ d1Queries: 1, d1RowsRead: 0, d1RowsWritten: 0 });
  });
});

describe("columnNames()", () => {
  it.each([
    ['select "id", "email" from "users" where "id" = ?', ["id", "email"]],
    ['select distinct "users"."id", "p"."name" from "users" inner join "p" on 1', ["id", "name"]],
    ['select count(*) from "users"', ["count(*)"]],
    [`select coalesce("a", ', from ') as "b", "c" from "t"`, ["b", "c"]],
    ['select (select "x" from "y") as "z" from "t"', ["z"]],
    ['update "t" set "a" = ? returning "a", "b"', ["a", "b"]],
    ['select "id", "p"."id" from "users"', null],
    ['select "users".*, "p"."name" from "users"', null],
    ["select 1", null],
    ['delete from "t"', null],
  ])("reads %s as %j", (statement, names) => {
    expect(columnNames(statement)).toEqual(names);
  });
});
