import { describe, expect, it } from "vitest";
import type { Course, UpdateCourseBody } from "../../../../../src/contract/courses/course.ts";
import { RequestProblem } from "../../../lib/api/problem.ts";
import { aCourse } from "../course.fixture.ts";
import { detailsOf, detailsSchema, typedOf } from "./details.ts";
import { mineOnTop, saveDetails } from "./save-details.ts";

/** A server with one course. */
class World {
  stored: Course = aCourse({ title: "Small talk", summary: "Short" });
  sent: UpdateCourseBody[] = [];

  readonly doors = {
    read: async () => this.stored,
    update: async ({ version }: { version: number }, body: UpdateCourseBody) => {
      if (version !== this.stored.version)
        throw new RequestProblem({ code: "precondition_failed", message: "Changed" });
      this.sent.push(body);
      this.stored = { ...this.stored, version: version + 1, title: body.title ?? this.stored.title };
      return this.stored;
    },
  };
}

describe("saveDetails()", () => {
  it("sends only what was changed", async () => {
    const world = new World();
    const base = world.stored;
    await saveDetails(base, { ...detailsOf(base), title: "Small talk that works" }, world.doors);
    expect(world.sent).toEqual([{ title: "Small talk that works" }]);
  });

  it("sends nothing when nothing was changed", async () => {
    const world = new World();
    const saved = await saveDetails(world.stored, detailsOf(world.stored), world.doors);
    expect(saved).toEqual({ is: "saved", course: world.stored });
    expect(world.sent).toEqual([]);
  });

  it("goes on top of a version in which only the lessons have changed", async () => {
    const world = new World();
    const base = world.stored;
    world.stored = { ...base, version: 7, lessonCount: 4 };
    const saved = await saveDetails(base, { ...detailsOf(base), title: "Mine" }, world.doors);
    expect(saved).toMatchObject({ is: "saved", course: { title: "Mine", version: 8 } });
  });

  it("tells what is saved when the same form was saved elsewhere, and writes nothing", async () => {
    const world = new World();
    const base = world.stored;
    world.stored = { ...base, version: 2, title: "Theirs" };
    const saved = await saveDetails(base, { ...detailsOf(base), title: "Mine" }, world.doors);
    expect(saved).toEqual({ is: "conflict", theirs: world.stored });
    expect(world.sent).toEqual([]);
  });

  it("keeps of mine only what I had changed when mine goes on top", () => {
    const base = aCourse({ title: "Small talk", summary: "Short" });
    const mine = { ...detailsOf(base), title: "Mine" };
    const theirs = { ...base, title: "Theirs", summary: "Their words" };
    expect(mineOnTop(base, mine, theirs)).toMatchObject({ title: "Mine", summary: "Their words" });
  });
});

describe("the form of a course", () => {
  it("reads back what it begins with", () => {
    const course = aCourse({
      title: "Small talk",
      price: { amount: 1250, currency: "EUR" },
      category: { slug: "speaking", name: "Speaking" },
      tags: ["chat"],
    });
    expect(detailsSchema.parse(typedOf(course))).toEqual(detailsOf(course));
  });

  it("has no price as long as none is typed, and none to read in words", () => {
    const typed = typedOf(aCourse({ title: "Small talk", price: null }));
    expect(detailsSchema.parse(typed).price).toBeNull();
    expect(detailsSchema.safeParse({ ...typed, price: "ten" }).success).toBe(false);
    expect(detailsSchema.parse({ ...typed, isFree: true }).price).toEqual({ amount: 0, currency: "USD" });
  });
});
