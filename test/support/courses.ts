import { env } from "cloudflare:workers";
import type { CourseStatus, LessonType } from "../../src/contract/courses/course.ts";
import type { Money } from "../../src/contract/money.ts";
import { categories } from "../../src/features/categories/categories.table.ts";
import { courses, lessons, sections } from "../../src/features/courses/courses.table.ts";
import { databaseOf } from "../../src/platform/db/client.ts";
import { newId } from "../../src/platform/ids.ts";
import { learner } from "./learners.ts";

interface LessonPlan {
  title?: string;
  type?: LessonType;
  /** Zero: not known. */
  durationSeconds?: number;
  isFree?: boolean;
}

interface CoursePlan {
  /** A new person when absent. */
  instructorId?: string;
  title?: string;
  status?: CourseStatus;
  /** Free when absent; null: not decided. */
  price?: Money | null;
  /** How many, or each of them; all in one section. Three when absent. */
  lessons?: number | readonly LessonPlan[];
}

export interface TestCourse {
  id: string;
  slug: string;
  instructorId: string;
  sectionId: string;
  /** In their order. */
  lessonIds: string[];
}

/** A category, written straight into its table. */
export async function makeCategory(name = "Speaking"): Promise<{ slug: string; name: string }> {
  const id = newId();
  const slug = `speaking-${id.slice(-12)}`;
  await databaseOf(env.DB).insert(categories).values({ id, slug, name, position: 0 });
  return { slug, name };
}

/** A course with one section, published unless told otherwise, written straight into its tables. */
export async function makeCourse(plan: CoursePlan = {}): Promise<TestCourse> {
  const { title = "Small talk that works", status = "published", lessons: wanted = 3 } = plan;
  const price = plan.price === undefined ? ({ amount: 0, currency: "USD" } as const) : plan.price;
  const instructorId = plan.instructorId ?? (await learner()).id;
  const id = newId();
  const sectionId = newId();
  const plans = typeof wanted === "number" ? Array.from({ length: wanted }, (): LessonPlan => ({})) : wanted;
  const now = Date.now();
  const times = { createdAt: now, updatedAt: now };
  const lessonRows = plans.map((lesson, index) => ({
    id: newId(),
    courseId: id,
    sectionId,
    title: lesson.title ?? `Lesson ${index + 1}`,
    type: lesson.type ?? ("video" as const),
    isFree: lesson.isFree ?? false,
    isReady: true,
    orderKey: `a${String(index).padStart(4, "0")}`,
    durationSeconds: lesson.durationSeconds ?? 100,
    ...times,
  }));
  const db = databaseOf(env.DB);
  const course = {
    id,
    slug: `course-${id}`,
    instructorId,
    status,
    title,
    level: "beginner" as const,
    language: "en",
    priceAmount: price?.amount ?? null,
    priceCurrency: price?.currency ?? null,
    lessonCount: lessonRows.length,
    durationSeconds: lessonRows.reduce((sum, lesson) => sum + lesson.durationSeconds, 0),
    publishedAt: status === "draft" ? null : now,
    ...times,
  };
  await db.batch([
    db.insert(courses).values(course),
    db.insert(sections).values({ id: sectionId, courseId: id, title: "Section", orderKey: "a0", ...times }),
    ...lessonRows.map((row) => db.insert(lessons).values(row)),
  ]);
  return { id, slug: course.slug, instructorId, sectionId, lessonIds: lessonRows.map((row) => row.id) };
}
