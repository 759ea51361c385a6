import { env } from "cloudflare:workers";
import { and, eq, inArray } from "drizzle-orm";
import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { beforeAll, describe, expect, it } from "vitest";
import { databaseOf } from "./client.ts";
import { GuardFailedError, guardedBatch, mustChangeOne } from "./guarded-batch.ts";

const db = databaseOf(env.DB);

beforeAll(async () => {
  await env.DB.exec("CREATE TABLE IF NOT EXISTS boxes (id TEXT PRIMARY KEY, state TEXT NOT NULL)");
});

async function stateOf(id: string): Promise<unknown> {
  return env.DB.prepare("SELECT state FROM boxes WHERE id = ?").bind(id).first("state");
}

const boxes = sqliteTable("boxes", { id: text("id").primaryKey(), state: text("state").notNull() });
const add = (id: string) => db.insert(boxes).values({ id, state: "open" });
const closing = (...ids: string[]) =>
  mustChangeOne(
    db
      .update(boxes)
      .set({ state: "closed" })
      .where(and(inArray(boxes.id, ids), eq(boxes.state, "open"))),
  );
const close = (id: string) => closing(id);

describe("guardedBatch()", () => {
  it("writes everything when every guard holds, and leaves the guard empty", async () => {
    await guardedBatch(db, [add("a1"), close("a1"), add("a2")]);
    expect([await stateOf("a1"), await stateOf("a2")]).toEqual(["closed", "open"]);
    expect(await env.DB.prepare("SELECT count(*) AS n FROM guard").first("n")).toBe(0);
  });

  it("undoes everything when a guarded write changes nothing", async () => {
    await expect(guardedBatch(db, [add("b1"), close("nothing here"), add("b2")])).rejects.toBeInstanceOf(
      GuardFailedError,
    );
    expect([await stateOf("b1"), await stateOf("b2")]).toEqual([null, null]);
  });

  it("undoes everything when a guarded write changes more than one row", async () => {
    await guardedBatch(db, [add("c1"), add("c2")]);
    const both = closing("c1", "c2");
    await expect(guardedBatch(db, [both])).rejects.toBeInstanceOf(GuardFailedError);
    expect(await stateOf("c1")).toBe("open");
  });

  it("lets one of many at once through", async () => {
    await guardedBatch(db, [add("d1")]);
    const closings = await Promise.allSettled(
      Array.from({ length: 8 }, () => guardedBatch(db, [close("d1")])),
    );
    expect(closings.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("passes other broken constraints on as they are", async () => {
    await expect(guardedBatch(db, [add("e1"), add("e1")])).rejects.not.toBeInstanceOf(GuardFailedError);
    expect(await stateOf("e1")).toBeNull();
  });
});
