import type { Me, PublicProfile, UpdateProfileBody } from "../../contract/users.ts";
import type { ReadThroughCache } from "../../platform/cache.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import type { Guarded, Statement } from "../../platform/db/guarded-batch.ts";
import { isBanned } from "../auth/ban.ts";
import type { TopicsService } from "../topics/topics.service.ts";
import { avatarUrl } from "./avatar-url.ts";
import { noSuchUser, unknownTopics, usernameConfusable, usernameTaken } from "./users.errors.ts";
import type { ProfileChanges, UserRow, UsersRepository } from "./users.repository.ts";
import { foldUsername, isReservedUsername } from "./username.ts";
import { currentStreak, localDate, STREAK_MINIMUM_SECONDS } from "./streak.ts";

const PUBLIC_PROFILE_SECONDS = 120;

/** What others see of a person in lists and calls. */
export interface UserCard {
  id: string;
  displayName: string;
  avatarUrl: string | null;
  nativeLanguage: string | null;
  englishLevel: "beginner" | "intermediate" | "advanced" | null;
  country: string | null;
}

interface Dependencies {
  repository: UsersRepository;
  cache: ReadThroughCache;
  topics: TopicsService;
  clock: Clock;
}

export class UsersService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `not_found` */
  async getMe(userId: string): Promise<Me> {
    return this.#toMe(await this.#find(userId));
  }

  /** @throws AppError `username_taken`, `username_confusable`, `validation_failed` for unknown topics */
  async updateProfile(userId: string, body: UpdateProfileBody): Promise<Me> {
    const unknown = await this.#deps.topics.findUnknown(body.topics ?? []);
    if (unknown.length > 0) throw unknownTopics(unknown);
    const changes: ProfileChanges = { ...definedOf(body), updatedAt: this.#deps.clock.now() };
    if (body.topics !== undefined) changes.topics = [...new Set(body.topics)];
    if (body.username !== undefined) {
      if (body.username !== null && isReservedUsername(body.username)) throw usernameConfusable();
      changes.usernameFolded = body.username === null ? null : foldUsername(body.username);
    }
    try {
      await this.#deps.repository.updateProfile(userId, changes);
    } catch (fault) {
      if (constraintOf(fault) === "profiles.username_folded") throw usernameTaken();
      throw fault;
    }
    await this.purgePublicProfile(userId);
    return this.getMe(userId);
  }

  /** To be called when anything that others see has changed: here at once, elsewhere within 120 s. */
  async purgePublicProfile(userId: string): Promise<void> {
    await this.#deps.cache.purge(publicProfileKey(userId));
  }

  /**
   * What anybody who is signed in may see, as JSON text read through a cache of 120 s.
   * @throws AppError `not_found`, also for banned people
   */
  async getPublicProfile(userId: string): Promise<PublicProfile> {
    const text = await this.#deps.cache.read(publicProfileKey(userId), PUBLIC_PROFILE_SECONDS, async () => {
      const row = await this.#deps.repository.find(userId);
      if (row === undefined || isBanned(row.user, this.#deps.clock.now())) return null;
      return JSON.stringify(toPublicProfile(row));
    });
    if (text === null) throw noSuchUser();
    return JSON.parse(text);
  }

  /** Stores a ban in one batch with the writes it brings along, and forgets the cached public profile. */
  async ban(ban: {
    userId: string;
    reason: string;
    until: number | null;
    also: readonly (Statement | Guarded)[];
  }): Promise<void> {
    const { repository, cache, clock } = this.#deps;
    const { userId, reason, until, also } = ban;
    await repository.commit([repository.setBan(userId, { reason, until, now: clock.now() }), ...also]);
    await cache.purge(publicProfileKey(userId));
  }

  /** @throws AppError `not_found` */
  async mustExist(userId: string): Promise<void> {
    await this.#find(userId);
  }

  async findCards(userIds: readonly string[]): Promise<ReadonlyMap<string, UserCard>> {
    const rows = await this.#deps.repository.findCards(userIds);
    return new Map(
      rows.map(({ avatarKey, ...row }) => [row.id, { ...row, avatarUrl: avatarUrl(avatarKey) }]),
    );
  }

  /** What the gate of matching asks: the card, and whether the profile is complete. */
  async findMatchProfile(userId: string): Promise<{ card: UserCard; isComplete: boolean }> {
    const { profile } = await this.#find(userId);
    const { displayName, nativeLanguage, englishLevel, country } = profile;
    const card = {
      id: userId,
      displayName,
      avatarUrl: avatarUrl(profile.avatarKey),
      nativeLanguage,
      englishLevel,
      country,
    };
    return { card, isComplete: isComplete(profile) };
  }

  /** The writes that a finished call makes to a member's totals and streak, for the batch that records it. */
  async practiceOf(call: { userId: string; connectedAt: number; endedAt: number; seconds: number }): Promise<{
    statement: Statement;
    date: string;
    isFirstOfDay: boolean;
  }> {
    const { profile } = await this.#find(call.userId);
    const date = localDate(call.connectedAt, profile.timezone);
    const counts = call.seconds >= STREAK_MINIMUM_SECONDS;
    const { userId, endedAt, seconds } = call;
    return {
      statement: this.#deps.repository.addPractice({ userId, seconds, endedAt, date: counts ? date : null }),
      date,
      isFirstOfDay: counts && (profile.lastPracticeDate === null || profile.lastPracticeDate < date),
    };
  }

  async getStreak(userId: string) {
    const { profile } = await this.#find(userId);
    const today = localDate(this.#deps.clock.now(), profile.timezone);
    return {
      days: currentStreak(profile, today),
      freezes: profile.streakFreezes,
      practisedToday: profile.lastPracticeDate === today,
      lastPracticeDate: profile.lastPracticeDate,
      timezone: profile.timezone,
      today,
    };
  }

  async #find(userId: string): Promise<UserRow> {
    const row = await this.#deps.repository.find(userId);
    if (row === undefined) throw noSuchUser();
    return row;
  }

  #toMe({ user, profile }: UserRow): Me {
    const today = localDate(this.#deps.clock.now(), profile.timezone);
    return {
      id: user.id,
      email: user.email,
      role: user.role,
      isVerified: user.isVerified,
      username: profile.username,
      displayName: profile.displayName,
      avatarUrl: avatarUrl(profile.avatarKey),
      bio: profile.bio,
      nativeLanguage: profile.nativeLanguage,
      englishLevel: profile.englishLevel,
      learningGoal: profile.learningGoal,
      country: profile.country,
      timezone: profile.timezone,
      topics: profile.topics,
      profileComplete: isComplete(profile),
      totalSessions: profile.totalSessions,
      totalPracticeSeconds: profile.totalPracticeSeconds,
      streakDays: currentStreak(profile, today),
      createdAt: new Date(user.createdAt).toISOString(),
      deletionDueAt: user.deletionDueAt === null ? null : new Date(user.deletionDueAt).toISOString(),
    };
  }
}

function publicProfileKey(userId: string): string {
  return `users/${userId}/public`;
}

function isComplete(profile: UserRow["profile"]): boolean {
  return profile.nativeLanguage !== null && profile.englishLevel !== null && profile.country !== null;
}

function toPublicProfile({ user, profile }: UserRow): PublicProfile {
  return {
    id: user.id,
    username: profile.username,
    displayName: profile.displayName,
    bio: profile.bio,
    avatarUrl: avatarUrl(profile.avatarKey),
    nativeLanguage: profile.nativeLanguage,
    englishLevel: profile.englishLevel,
    country: profile.country,
    topics: profile.topics,
    totalSessions: profile.totalSessions,
    memberSince: new Date(user.createdAt).toISOString(),
  };
}

/** Drops keys whose value is undefined, so that an absent field is never written. */
function definedOf(body: UpdateProfileBody): ProfileChanges {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}
