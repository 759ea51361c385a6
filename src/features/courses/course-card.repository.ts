import { eq } from "drizzle-orm";
import type { Database } from "../../platform/db/client.ts";
import { categories } from "../categories/categories.table.ts";
import { profiles } from "../users/users.table.ts";
import { courses } from "./courses.table.ts";

/** Courses with what a card shows beside them: who teaches, and the category. */
export function cardRows(db: Database) {
  return db
    .select({
      course: courses,
      category: { slug: categories.slug, name: categories.name },
      instructor: { displayName: profiles.displayName, avatarKey: profiles.avatarKey, bio: profiles.bio },
    })
    .from(courses)
    .innerJoin(profiles, eq(profiles.userId, courses.instructorId))
    .leftJoin(categories, eq(categories.id, courses.categoryId));
}

export type CardRow = Awaited<ReturnType<typeof cardRows>>[number];
export type CourseRow = CardRow["course"];
