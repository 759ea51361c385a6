import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { v7 } from "uuid";
import { categories } from "../../src/features/categories/categories.table.ts";
import { foldWords } from "../../src/features/reviews/watch-word-matching.ts";
import { watchWords } from "../../src/features/reviews/reviews.table.ts";
import { users } from "../../src/features/users/users.table.ts";
import { type Database, databaseOf } from "../../src/platform/db/client.ts";
import { outbox } from "../../src/platform/outbox/outbox.table.ts";
import { courseRows } from "./course-rows.ts";
import { putVideo, videoRows } from "./course-videos.ts";
import { demoCategories } from "./courses/demo-categories.ts";
import { demoCourses, type NumberedCourse, videosOf } from "./courses/demo-courses.ts";
import { demoStudents } from "./courses/demo-students.ts";
import { demoWatchWords } from "./courses/demo-watch-words.ts";
import { demoInstructor } from "./demo-instructor.ts";
import { personRows } from "./demo-rows.ts";
import type { LocalStorage } from "./local-storage.ts";
import { studentRows } from "./student-rows.ts";

type Statement = BatchItem<"sqlite">;

/**
 * Adds the demo instructor, the courses and what the demo learners did in them, all or nothing; nothing while the
 * instructor is there. The index of the catalogue is asked for, and made once the Workers run.
 */
export async function addTeaching(
  storage: LocalStorage,
  data: { passwordHash: () => Promise<string>; now: number },
): Promise<void> {
  const db = databaseOf(storage.DB);
  const [known] = await db.select({ id: users.id }).from(users).where(eq(users.id, demoInstructor.id));
  if (known !== undefined) return;
  const { now } = data;
  const videos = demoCourses.flatMap(videosOf);
  await Promise.all([
    ...demoCourses.map((course) => putThumbnail(storage.MEDIA_PUBLIC, course, now)),
    ...videos.map((video) => putVideo(storage.MEDIA_PRIVATE, video, now)),
  ]);
  const videoStatements = (await Promise.all(videos.map((video) => videoRows(db, video, now)))).flat();
  const [first, ...rest] = personRows(db, demoInstructor, {
    passwordHash: await data.passwordHash(),
    now,
    calls: [],
  });
  await db.batch([
    first,
    ...rest,
    ...demoCategories.map((category, position) =>
      db
        .insert(categories)
        .values({ ...category, position })
        .onConflictDoNothing(),
    ),
    ...demoCourses.flatMap((course) => rowsOf(db, course, now)),
    ...videoStatements,
    ...demoWatchWords.map(({ language, word }) =>
      db
        .insert(watchWords)
        .values({ id: v7(), language, word, folded: foldWords(word), createdAt: now })
        .onConflictDoNothing(),
    ),
    // Never touched, so that the first sweep takes it up.
    db
      .insert(outbox)
      .values({ id: v7(), topic: "search.rebuild", payload: { after: null }, createdAt: now, touchedAt: 0 }),
  ]);
}

function rowsOf(db: Database, course: NumberedCourse, now: number): Statement[] {
  const students = demoStudents.filter((student) => student.course === course.slug);
  return [
    ...courseRows(db, course, { now, thumbnailKey: thumbnailKeyOf(course, now), students }),
    ...students.flatMap((student) => studentRows(db, { course, student, now })),
  ];
}

function thumbnailKeyOf({ id }: NumberedCourse, now: number): string {
  return `thumbnails/courses/${id}/${now}.webp`;
}

async function putThumbnail(bucket: R2Bucket, course: NumberedCourse, now: number): Promise<void> {
  const picture = await readFile(join(import.meta.dirname, "courses", `${course.slug}.webp`));
  await bucket.put(thumbnailKeyOf(course, now), picture, {
    httpMetadata: { contentType: "image/webp", cacheControl: "public, max-age=31536000, immutable" },
  });
}
