import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { api } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { putReview, starsOf, writeReview } from "../../../test/support/reviews.ts";
import { withServices } from "../../../test/support/services.ts";
import { studentOf } from "../../../test/support/students.ts";

const act = fc.oneof(
  fc.record({ kind: fc.constant("write" as const), who: fc.nat(3), rating: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constantFrom("delete" as const, "remove" as const, "keep" as const), who: fc.nat(3) }),
);

describe("the stars of a course", () => {
  it("are those of its visible reviews after anything that people and moderators do", async () => {
    const course = await makeCourse();
    const students = await Promise.all(Array.from({ length: 4 }, () => studentOf(course)));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 15 }), async (acts) => {
        for (const step of acts) {
          const userId = students[step.who]?.id ?? "";
          await withServices(async ({ audit, reviews, reviewModeration }) => {
            if (step.kind === "write")
              return reviews.write(userId, course.id, { rating: step.rating, comment: null });
            if (step.kind === "delete") return reviews.remove(userId, course.id);
            const mine = await reviews.getMine(userId, course.id).catch(() => null);
            if (mine === null) return undefined;
            const actor = { userId: course.instructorId, identity: "ops@parley.test", requestId: "r" };
            return reviewModeration
              .decide(course.instructorId, mine.id, step.kind, () =>
                audit.entry(actor, { action: "review.decide", subject: mine.id }),
              )
              .catch((fault: unknown) => expect(fault).toMatchObject({ code: "already_decided" }));
          });
        }
        const { counted, written } = await starsOf(course.id);
        expect(counted).toEqual(written);
      }),
      { numRuns: 25 },
    );
  });

  it("are exact when thirty changes come at the same moment", async () => {
    const course = await makeCourse();
    const students = await Promise.all(Array.from({ length: 10 }, () => studentOf(course)));
    await Promise.all(
      students.map((student, index) => writeReview(student, course.id, { rating: 1 + (index % 5) })),
    );
    const ids = new Map<string, string>();
    for (const student of students.slice(0, 3)) {
      ids.set(student.id, (await writeReview(student, course.id, { rating: 4 })).id);
    }
    const deciding = students.slice(0, 3).map((student) =>
      withServices(({ audit, reviewModeration }) => {
        const id = ids.get(student.id) ?? "";
        const actor = { userId: course.instructorId, identity: "ops@parley.test", requestId: "r" };
        return reviewModeration.decide(course.instructorId, id, "remove", () =>
          audit.entry(actor, { action: "review.decide", subject: id }),
        );
      }).then(
        () => 200,
        (fault: { code: string }) => (fault.code === "not_found" ? 404 : 500),
      ),
    );
    const changing = students.flatMap((student, index) => [
      putReview(student, course.id, { rating: 1 + ((index * 3) % 5) }).then(({ status }) => status),
      index % 2 === 0
        ? api("DELETE", `/api/v1/courses/${course.id}/reviews/mine`, student).then(({ status }) => status)
        : putReview(student, course.id, { rating: 5 }).then(({ status }) => status),
      putReview(students[9] ?? student, course.id, { rating: 1 + (index % 5) }).then(({ status }) => status),
    ]);
    const statuses = await Promise.all([...deciding, ...changing]);
    expect(statuses.filter((status) => ![200, 204, 404].includes(status))).toEqual([]);
    const { counted, written } = await starsOf(course.id);
    expect(counted).toEqual(written);
  });
});
