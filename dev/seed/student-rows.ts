import type { BatchItem } from "drizzle-orm/batch";
import { v7 } from "uuid";
import { enrolments, entitlements } from "../../src/features/enrolments/enrolments.table.ts";
import { lessonProgress } from "../../src/features/progress/progress.table.ts";
import { reviews } from "../../src/features/reviews/reviews.table.ts";
import type { Database } from "../../src/platform/db/client.ts";
import { lessonsOf, type NumberedCourse } from "./courses/demo-courses.ts";
import type { DemoStudent } from "./courses/demo-students.ts";
import { demoLearners } from "./demo-learners.ts";

type Statement = BatchItem<"sqlite">;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Access, enrolment, progress and review of one student of a course. */
export function studentRows(
  db: Database,
  { course, student, now }: { course: NumberedCourse; student: DemoStudent; now: number },
): Statement[] {
  const userId = demoLearners.find(({ email }) => email.startsWith(`${student.name}@`))?.id;
  if (userId === undefined) throw new Error(`No demo learner "${student.name}"`);
  const courseId = course.id;
  const all = lessonsOf(course);
  const completed = all.slice(0, student.completed);
  const enrolledAt = now - student.enrolledDaysAgo * DAY_MS;
  const lastActiveAt = now - student.activeDaysAgo * DAY_MS;
  const each = (lastActiveAt - HOUR_MS - enrolledAt) / Math.max(1, completed.length);
  const progress = completed.map(({ id: lessonId }, index) => {
    const completedAt = Math.round(enrolledAt + HOUR_MS + index * each);
    return { userId, lessonId, courseId, completedAt, updatedAt: completedAt };
  });
  const last = progress.at(-1);
  // Who has not paid was let in by the team: there is no order behind a demo.
  const source = course.price.amount === 0 ? "free" : "admin";
  const access = { id: v7({ msecs: enrolledAt }), userId, courseId, source, startsAt: enrolledAt } as const;
  return [
    db.insert(entitlements).values({ ...access, createdAt: enrolledAt }),
    db.insert(enrolments).values({
      userId,
      courseId,
      enrolledAt,
      lastActiveAt,
      lastLessonId: last?.lessonId ?? null,
      completedLessons: completed.length,
      completedAt: completed.length === all.length ? (last?.completedAt ?? null) : null,
    }),
    ...progress.map((row) => db.insert(lessonProgress).values(row)),
    ...reviewRows(db, { userId, courseId, writtenAt: lastActiveAt, student }),
  ];
}

function reviewRows(
  db: Database,
  of: { userId: string; courseId: string; writtenAt: number; student: DemoStudent },
): Statement[] {
  const { userId, courseId, writtenAt, student } = of;
  if (student.review === undefined) return [];
  const { rating, comment, reply = null } = student.review;
  const id = v7({ msecs: writtenAt });
  const words = { id, courseId, userId, rating, comment, status: "visible", reply } as const;
  const repliedAt = reply === null ? null : writtenAt + 5 * HOUR_MS;
  return [db.insert(reviews).values({ ...words, repliedAt, createdAt: writtenAt, updatedAt: writtenAt })];
}
