import { and, desc, eq, isNull, lt, ne } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import {
  guardedBatch,
  type Guarded,
  mustChangeOne,
  type Statement,
} from "../../platform/db/guarded-batch.ts";
import { profiles, users } from "../users/users.table.ts";
import { deviceSessions, refreshTokens, securityEvents } from "./auth.table.ts";

export type NewSession = typeof deviceSessions.$inferInsert;
export type NewRefreshToken = typeof refreshTokens.$inferInsert;
export type NewUser = typeof users.$inferInsert;
export type NewProfile = typeof profiles.$inferInsert;
export type NewSecurityEvent = typeof securityEvents.$inferInsert;
export type RevokedReason = NonNullable<NewSession["revokedReason"]>;

const accountColumns = {
  id: users.id,
  email: users.email,
  role: users.role,
  isVerified: users.isVerified,
  passwordHash: users.passwordHash,
  bannedAt: users.bannedAt,
  banUntil: users.banUntil,
  deletedAt: users.deletedAt,
  displayName: profiles.displayName,
  nativeLanguage: profiles.nativeLanguage,
  englishLevel: profiles.englishLevel,
  country: profiles.country,
  timezone: profiles.timezone,
};

export class AuthRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async findAccountByEmail(email: string) {
    return this.#db
      .select(accountColumns)
      .from(users)
      .innerJoin(profiles, eq(profiles.userId, users.id))
      .where(and(eq(users.email, email), isNull(users.deletedAt)))
      .get();
  }

  async findAccountById(userId: string) {
    return this.#db
      .select(accountColumns)
      .from(users)
      .innerJoin(profiles, eq(profiles.userId, users.id))
      .where(and(eq(users.id, userId), isNull(users.deletedAt)))
      .get();
  }

  /** Whether somebody has signed in to the account with this e-mail on this device before. */
  async isKnownDevice(email: string, deviceId: string): Promise<boolean> {
    const row = await this.#db
      .select({ id: deviceSessions.id })
      .from(users)
      .innerJoin(deviceSessions, eq(deviceSessions.userId, users.id))
      .where(and(eq(users.email, email), eq(deviceSessions.deviceId, deviceId)))
      .limit(1)
      .get();
    return row !== undefined;
  }

  /** The device session, its user and nothing else: what every authenticated request asks. */
  async findSessionState(sessionId: string) {
    return this.#db
      .select({
        userId: users.id,
        email: users.email,
        role: users.role,
        bannedAt: users.bannedAt,
        banUntil: users.banUntil,
        deletedAt: users.deletedAt,
        secondFactorAt: deviceSessions.secondFactorAt,
        revokedAt: deviceSessions.revokedAt,
        expiresAt: deviceSessions.expiresAt,
      })
      .from(deviceSessions)
      .innerJoin(users, eq(users.id, deviceSessions.userId))
      .where(eq(deviceSessions.id, sessionId))
      .get();
  }

  async findRefreshToken(tokenHash: string) {
    return this.#db
      .select({ token: refreshTokens, session: deviceSessions, account: accountColumns })
      .from(refreshTokens)
      .innerJoin(deviceSessions, eq(deviceSessions.id, refreshTokens.sessionId))
      .innerJoin(users, eq(users.id, deviceSessions.userId))
      .innerJoin(profiles, eq(profiles.userId, users.id))
      .where(eq(refreshTokens.tokenHash, tokenHash))
      .get();
  }

  async isUnused(tokenHash: string): Promise<boolean> {
    const row = await this.#db
      .select({ usedAt: refreshTokens.usedAt })
      .from(refreshTokens)
      .where(eq(refreshTokens.tokenHash, tokenHash))
      .get();
    return row !== undefined && row.usedAt === null;
  }

  async hasUsedDevice(userId: string, deviceId: string): Promise<boolean> {
    const row = await this.#db
      .select({ id: deviceSessions.id })
      .from(deviceSessions)
      .where(and(eq(deviceSessions.userId, userId), eq(deviceSessions.deviceId, deviceId)))
      .limit(1)
      .get();
    return row !== undefined;
  }

  async listLiveSessions(userId: string) {
    return this.#db
      .select()
      .from(deviceSessions)
      .where(and(eq(deviceSessions.userId, userId), isNull(deviceSessions.revokedAt)))
      .orderBy(desc(deviceSessions.lastUsedAt))
      .limit(100);
  }

  async findLiveSessionOfDevice(userId: string, deviceId: string) {
    return this.#db
      .select({ id: deviceSessions.id })
      .from(deviceSessions)
      .where(
        and(
          eq(deviceSessions.userId, userId),
          eq(deviceSessions.deviceId, deviceId),
          isNull(deviceSessions.revokedAt),
        ),
      )
      .get();
  }

  insertUser(user: NewUser, profile: NewProfile): Statement[] {
    return [this.#db.insert(users).values(user), this.#db.insert(profiles).values(profile)];
  }

  insertSession(session: NewSession, token: NewRefreshToken): Statement[] {
    return [this.#db.insert(deviceSessions).values(session), this.#db.insert(refreshTokens).values(token)];
  }

  insertSecurityEvent(event: NewSecurityEvent): Statement {
    return this.#db.insert(securityEvents).values(event);
  }

  /** With null, nobody signs in with a password until a new one is set. */
  updatePasswordHash(userId: string, passwordHash: string | null): Statement {
    return this.#db.update(users).set({ passwordHash }).where(eq(users.id, userId));
  }

  setRole(userId: string, role: NonNullable<NewUser["role"]>): Guarded {
    return mustChangeOne(
      this.#db
        .update(users)
        .set({ role })
        .where(and(eq(users.id, userId), isNull(users.deletedAt))),
    );
  }

  markSecondFactor(sessionId: string, now: number): Statement {
    return this.#db
      .update(deviceSessions)
      .set({ secondFactorAt: now })
      .where(eq(deviceSessions.id, sessionId));
  }

  setVerified(userId: string): Statement {
    return this.#db.update(users).set({ isVerified: true }).where(eq(users.id, userId));
  }

  /** Frees the address of an account that never proved it, and has the account erased. */
  releaseUnverified(userId: string, now: number): Guarded {
    return mustChangeOne(
      this.#db
        .update(users)
        .set({ email: `released:${userId}`, passwordHash: null, deletionDueAt: now })
        .where(and(eq(users.id, userId), eq(users.isVerified, false))),
    );
  }

  /** Spends the token and stores its successor, if neither the token was spent nor the session revoked meanwhile. */
  rotate(options: { tokenHash: string; successor: NewRefreshToken; now: number; country: string | null }) {
    const { tokenHash, successor, now, country } = options;
    return [
      mustChangeOne(
        this.#db
          .update(refreshTokens)
          .set({ usedAt: now })
          .where(and(eq(refreshTokens.tokenHash, tokenHash), isNull(refreshTokens.usedAt))),
      ),
      mustChangeOne(
        this.#db
          .update(deviceSessions)
          .set({ lastUsedAt: now, country })
          .where(and(eq(deviceSessions.id, successor.sessionId), isNull(deviceSessions.revokedAt))),
      ),
      this.#db.insert(refreshTokens).values(successor),
    ];
  }

  revokeSession(sessionId: string, reason: RevokedReason, now: number): Statement {
    return this.#db
      .update(deviceSessions)
      .set({ revokedAt: now, revokedReason: reason })
      .where(and(eq(deviceSessions.id, sessionId), isNull(deviceSessions.revokedAt)));
  }

  /** The session that this device has, if any: read and replaced in one batch, so two logins at once leave one. */
  revokeSessionOfDevice(userId: string, deviceId: string, now: number): Statement {
    return this.#db
      .update(deviceSessions)
      .set({ revokedAt: now, revokedReason: "replaced" })
      .where(
        and(
          eq(deviceSessions.userId, userId),
          eq(deviceSessions.deviceId, deviceId),
          isNull(deviceSessions.revokedAt),
        ),
      );
  }

  /** Every live session of the user, but the one to keep. */
  revokeEverySession(options: {
    userId: string;
    reason: RevokedReason;
    now: number;
    keepSessionId?: string | undefined;
  }): Statement {
    const { userId, reason, now, keepSessionId } = options;
    return this.#db
      .update(deviceSessions)
      .set({ revokedAt: now, revokedReason: reason })
      .where(
        and(
          eq(deviceSessions.userId, userId),
          isNull(deviceSessions.revokedAt),
          keepSessionId === undefined ? undefined : ne(deviceSessions.id, keepSessionId),
        ),
      );
  }

  /** Deletes refresh tokens past their life; sessions stay as the record of where somebody was signed in. */
  async deleteExpiredTokens(now: number): Promise<void> {
    await this.#db.delete(refreshTokens).where(lt(refreshTokens.expiresAt, now));
  }

  async commit(steps: readonly (Statement | Guarded)[]): Promise<void> {
    await guardedBatch(this.#db, steps);
  }
}

export type AccountRow = NonNullable<Awaited<ReturnType<AuthRepository["findAccountByEmail"]>>>;
export type SessionRow = typeof deviceSessions.$inferSelect;
