import type { BatchItem } from "drizzle-orm/batch";
import { v7 } from "uuid";
import { callSessions, practiceDays, sessionRatings } from "../../src/features/calls/calls.table.ts";
import { foldUsername } from "../../src/features/users/username.ts";
import { profiles, users } from "../../src/features/users/users.table.ts";
import type { Database } from "../../src/platform/db/client.ts";
import type { DemoCall } from "./demo-calls.ts";
import { type DemoLearner, demoLearners } from "./demo-learners.ts";
import { practiceRecord } from "./practice-record.ts";

type Statement = BatchItem<"sqlite">;

/** Longer than the history reaches back. */
const MEMBER_FOR_MS = 90 * 86_400_000;

interface DemoData {
  passwordHash: string;
  now: number;
  calls: readonly DemoCall[];
}

/** One insert a row, parents first: D1 binds at most 100 values in a statement. */
export function demoRows(db: Database, data: DemoData): [Statement, ...Statement[]] {
  const [administrator, ...others] = demoLearners;
  const [first, ...rest] = personRows(db, administrator, data);
  return [
    first,
    ...rest,
    ...others.flatMap((learner) => personRows(db, learner, data)),
    ...data.calls.flatMap((call) => callRows(db, call)),
  ];
}

/** An account with its profile and what its owner has practised. */
export function personRows(db: Database, person: DemoLearner, data: DemoData): [Statement, ...Statement[]] {
  return [userRow(db, person, data), ...profileRows(db, person, data)];
}

function userRow(db: Database, learner: DemoLearner, { passwordHash, now }: DemoData): Statement {
  const { id, email, role, dateOfBirth } = learner;
  return db
    .insert(users)
    .values({ id, email, role, dateOfBirth, passwordHash, isVerified: true, createdAt: now - MEMBER_FOR_MS });
}

function profileRows(db: Database, learner: DemoLearner, { calls, now }: DemoData): Statement[] {
  const { days, ...record } = practiceRecord(learner, calls);
  const profile = db.insert(profiles).values({
    userId: learner.id,
    username: learner.username,
    usernameFolded: foldUsername(learner.username),
    displayName: learner.displayName,
    bio: learner.bio,
    nativeLanguage: learner.nativeLanguage,
    englishLevel: learner.level,
    learningGoal: "conversation",
    country: learner.country,
    timezone: learner.timezone,
    topics: [...learner.topics],
    ...record,
    lastActiveAt: record.lastSessionAt ?? now,
    updatedAt: now,
  });
  return [profile, ...days.map((day) => db.insert(practiceDays).values({ userId: learner.id, ...day }))];
}

function callRows(db: Database, call: DemoCall): Statement[] {
  const { userA, userB, topic, level, connectedAt, durationSeconds } = call;
  const startedAt = connectedAt - 2000;
  const endedAt = connectedAt + durationSeconds * 1000;
  const id = v7({ msecs: startedAt });
  const session = { id, userA, userB, topic, level, startedAt, connectedAt, endedAt, durationSeconds };
  const ratings = call.ratings.map((rating) => ({
    ...rating,
    sessionId: id,
    compliments: rating.stars === 5 ? (["patient"] as const) : [],
    createdAt: endedAt + 30_000,
  }));
  return [
    db.insert(callSessions).values({ ...session, endedBy: "user_a" }),
    ...ratings.map((rating) =>
      db.insert(sessionRatings).values({ ...rating, compliments: [...rating.compliments] }),
    ),
  ];
}
