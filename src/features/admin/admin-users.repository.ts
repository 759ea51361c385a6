import { and, desc, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { AdminUsersQuery } from "../../contract/admin/users.ts";
import type { Database } from "../../platform/db/client.ts";
import type { Position } from "../../platform/db/cursor.ts";
import { pageAfter, type Sort } from "../../platform/db/keyset.ts";
import { deviceSessions } from "../auth/auth.table.ts";
import { callSessions } from "../calls/calls.table.ts";
import { profiles, users } from "../users/users.table.ts";

type UserFilter = Pick<AdminUsersQuery, "q" | "role" | "status">;

const sorts: Record<AdminUsersQuery["sort"], Sort> = {
  newest: { by: users.createdAt, direction: "descending" },
  oldest: { by: users.createdAt, direction: "ascending" },
  last_active: { by: profiles.lastActiveAt, direction: "descending" },
};

/** People with what is known of them, across features. */
export class AdminUsersRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** `now` (ms) decides which bans hold. */
  async list(
    { sort, now, ...filter }: UserFilter & Pick<AdminUsersQuery, "sort"> & { now: number },
    limit: number,
    after: Position | null,
  ) {
    const { isAfter, order } = pageAfter({ ...sorts[sort], id: users.id }, after);
    return this.#users()
      .where(and(isNull(users.deletedAt), ...conditionsOf(filter, now), isAfter))
      .orderBy(...order)
      .limit(limit);
  }

  async find(id: string) {
    return this.#users().where(eq(users.id, id)).get();
  }

  async listCalls(userId: string, limit: number) {
    const partner = alias(profiles, "partner");
    const partnerId = sql<string>`CASE WHEN ${callSessions.userA} = ${userId} THEN ${callSessions.userB} ELSE ${callSessions.userA} END`;
    return this.#db
      .select({ call: callSessions, partnerId, partnerName: partner.displayName })
      .from(callSessions)
      .innerJoin(partner, eq(partner.userId, partnerId))
      .where(or(eq(callSessions.userA, userId), eq(callSessions.userB, userId)))
      .orderBy(desc(callSessions.startedAt))
      .limit(limit);
  }

  async listSessions(userId: string, limit: number) {
    return this.#db
      .select()
      .from(deviceSessions)
      .where(and(eq(deviceSessions.userId, userId), isNull(deviceSessions.revokedAt)))
      .orderBy(desc(deviceSessions.lastUsedAt))
      .limit(limit);
  }

  #users() {
    return this.#db
      .select({ user: users, profile: profiles })
      .from(users)
      .innerJoin(profiles, eq(profiles.userId, users.id));
  }
}

function conditionsOf({ q, role, status }: UserFilter, now: number): (SQL | undefined)[] {
  const isBanned = and(isNotNull(users.bannedAt), or(isNull(users.banUntil), gt(users.banUntil, now)));
  const ofStatus = {
    active: and(isNull(users.deletionDueAt), or(isNull(users.bannedAt), lte(users.banUntil, now))),
    banned: isBanned,
    unverified: eq(users.isVerified, false),
    leaving: isNotNull(users.deletionDueAt),
  };
  const beginning = q === undefined || q === "" ? null : `${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return [
    role === undefined ? undefined : eq(users.role, role),
    status === undefined ? undefined : ofStatus[status],
    beginning === null
      ? undefined
      : or(
          eq(users.id, q ?? ""),
          sql`${users.email} LIKE ${beginning.toLowerCase()} ESCAPE '\\'`,
          sql`${profiles.username} LIKE ${beginning.toLowerCase()} ESCAPE '\\'`,
          sql`${profiles.displayName} LIKE ${beginning} ESCAPE '\\'`,
        ),
  ];
}

export type AdminUserRow = NonNullable<Awaited<ReturnType<AdminUsersRepository["find"]>>>;
