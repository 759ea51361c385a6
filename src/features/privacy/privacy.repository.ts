import { and, asc, desc, eq, getTableName, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { getTableColumns } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database } from "../../platform/db/client.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { reports } from "../safety/safety.table.ts";
import { profiles, users } from "../users/users.table.ts";
import { outbox } from "../../platform/outbox/outbox.table.ts";
import { isExported, type PersonalTable, personalTables } from "./personal-data.ts";
import { dataExports } from "./privacy.table.ts";

export type ExportRow = typeof dataExports.$inferSelect;

export class PrivacyRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Everything held about a person: rows by table name, without secrets. */
  async collect(userId: string): Promise<Map<string, readonly Record<string, unknown>[]>> {
    const collected = new Map<string, readonly Record<string, unknown>[]>();
    for (const entry of personalTables.filter(isExported)) {
      const rows = await this.#db
        .select(exportedColumns(entry))
        .from(entry.table)
        .where(or(...entry.exportedBy.map((column) => eq(column, userId)), entry.exportedWhere?.(userId)));
      collected.set(getTableName(entry.table), rows);
    }
    return collected;
  }

  insertExport(row: ExportRow): Statement {
    return this.#db.insert(dataExports).values(row);
  }

  async listExports(userId: string): Promise<ExportRow[]> {
    return this.#db
      .select()
      .from(dataExports)
      .where(eq(dataExports.userId, userId))
      .orderBy(desc(dataExports.requestedAt))
      .limit(20);
  }

  async findExport(id: string): Promise<ExportRow | undefined> {
    return this.#db.select().from(dataExports).where(eq(dataExports.id, id)).get();
  }

  finishExport(id: string, made: { objectKey: string; sizeBytes: number; expiresAt: number }): Guarded {
    return mustChangeOne(
      this.#db
        .update(dataExports)
        .set({ state: "ready", ...made })
        .where(and(eq(dataExports.id, id), eq(dataExports.state, "preparing"))),
    );
  }

  /** Exports past their life, with the objects to delete; and those that never finished are failed. */
  async expireExports(now: number, staleBefore: number): Promise<string[]> {
    const [expired] = await this.#db.batch([
      this.#db
        .update(dataExports)
        .set({ state: "expired" })
        .where(and(eq(dataExports.state, "ready"), lte(dataExports.expiresAt, now)))
        .returning({ key: dataExports.objectKey }),
      this.#db
        .update(dataExports)
        .set({ state: "failed" })
        .where(and(eq(dataExports.state, "preparing"), lte(dataExports.requestedAt, staleBefore))),
    ]);
    return expired.map(({ key }) => key).filter((key) => key !== null);
  }

  scheduleDeletion(userId: string, dueAt: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(users)
        .set({ deletionDueAt: dueAt })
        .where(and(eq(users.id, userId), isNull(users.deletedAt))),
    );
  }

  async cancelDeletion(userId: string): Promise<void> {
    await this.#db
      .update(users)
      .set({ deletionDueAt: null })
      .where(and(eq(users.id, userId), isNull(users.deletedAt)));
  }

  async listDueForErasure(now: number, limit: number): Promise<{ id: string; email: string }[]> {
    return this.#db
      .select({ id: users.id, email: users.email })
      .from(users)
      .where(and(isNotNull(users.deletionDueAt), lte(users.deletionDueAt, now), isNull(users.deletedAt)))
      .orderBy(asc(users.deletionDueAt))
      .limit(limit);
  }

  /** The writes after which nothing personal is left; the batch fails when the person changed their mind meanwhile. */
  erasing({ id, email }: { id: string; email: string }, now: number): (Statement | Guarded)[] {
    const deletions = personalTables.flatMap(({ table, people, erase }) => {
      if (erase.kind !== "delete") return [];
      const where = erase.where?.(id, email) ?? or(...people.map((column) => eq(column, id)));
      return [this.#db.delete(table).where(where)];
    });
    return [
      mustChangeOne(
        this.#db
          .update(users)
          .set({
            email: `erased:${id}`,
            passwordHash: null,
            isVerified: false,
            dateOfBirth: "1900-01-01",
            deletionDueAt: null,
            deletedAt: now,
          })
          .where(and(eq(users.id, id), lte(users.deletionDueAt, now), isNull(users.deletedAt))),
      ),
      this.#db
        .update(profiles)
        .set({
          username: null,
          usernameFolded: null,
          displayName: "Deleted account",
          avatarKey: null,
          bio: null,
          nativeLanguage: null,
          englishLevel: null,
          learningGoal: null,
          country: null,
          timezone: "UTC",
          topics: [],
          totalPracticeSeconds: 0,
          totalSessions: 0,
          streakDays: 0,
          streakFreezes: 0,
          lastPracticeDate: null,
          lastSessionAt: null,
          updatedAt: now,
        })
        .where(eq(profiles.userId, id)),
      this.#db.update(reports).set({ description: null }).where(eq(reports.reporterId, id)),
      ...deletions,
      this.#db.delete(outbox).where(sql`instr(${outbox.payload}, ${id}) > 0`),
    ];
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}

function exportedColumns({ table, omitted = [] }: PersonalTable): Record<string, SQLiteColumn> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).filter(([, column]) => !omitted.includes(column)),
  );
}
