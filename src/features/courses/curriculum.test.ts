import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp, type TestPerson } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { courseAnswer, draftWithLesson, instructorPerson } from "../../../test/support/instructors.ts";
import type { Course } from "../../contract/courses/course.ts";
import type { MoveBody } from "../../contract/courses/curriculum.ts";
import { newId } from "../../platform/ids.ts";
import { lastOrderKey, orderKeyAfter } from "./order-key.ts";

const ifMatch = (version: number) => ({ "if-match": `"${version}"` });

function add(person: TestPerson, course: Course, what: "sections" | "lessons", body: unknown) {
  return api("POST", `/api/v1/courses/${course.id}/${what}`, { token: person.token, body });
}

function move(person: TestPerson, course: Course, body: MoveBody, version = course.version) {
  return api("PUT", `/api/v1/courses/${course.id}/order`, {
    token: person.token,
    headers: ifMatch(version),
    body,
  });
}

const titles = (course: Course) =>
  course.sections.map((section) => [section.title, ...section.lessons.map(({ title }) => title)]);

/** Two sections with two lessons each. */
async function courseOfFour(): Promise<{ person: TestPerson; course: Course }> {
  const person = await instructorPerson();
  let { course } = await draftWithLesson(person);
  course = await courseAnswer(await add(person, course, "sections", { title: "Second" }));
  for (const [section, title] of [
    [0, "A2"],
    [1, "B1"],
    [1, "B2"],
  ] as const) {
    const sectionId = course.sections[section]?.id;
    course = await courseAnswer(await add(person, course, "lessons", { sectionId, title, type: "video" }));
  }
  return { person, course };
}

describe("sections", () => {
  it("are added at the end, renamed by version, and deleted when they are empty", async () => {
    const person = await instructorPerson();
    const { course, sectionId, lessonId } = await draftWithLesson(person);
    const rename = (version: number, title: string) =>
      api("PATCH", `/api/v1/sections/${sectionId}`, {
        token: person.token,
        headers: ifMatch(version),
        body: { title },
      });
    expect((await courseAnswer(await rename(1, "Renamed"))).sections[0]).toMatchObject({
      title: "Renamed",
      version: 2,
    });
    const stale = await rename(1, "Lost");
    expect([stale.status, (await problemOf(stale)).code]).toEqual([412, "precondition_failed"]);
    const full = await api("DELETE", `/api/v1/sections/${sectionId}`, { token: person.token });
    expect([full.status, (await problemOf(full)).code]).toEqual([409, "conflict"]);
    await api("DELETE", `/api/v1/lessons/${lessonId}`, { token: person.token });
    const emptied = await api("DELETE", `/api/v1/sections/${sectionId}`, { token: person.token });
    expect((await courseAnswer(emptied)).sections).toEqual([]);
    expect((await add(person, course, "sections", { title: "" })).status).toBe(400);
  });

  it("keep their places apart when twenty are added at once", async () => {
    const person = await instructorPerson();
    const { course } = await draftWithLesson(person);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => add(person, course, "sections", { title: `S${index}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    const now = await courseAnswer(await api("GET", `/api/v1/courses/${course.id}`, { token: person.token }));
    expect(now.sections).toHaveLength(21);
    const moved = await move(person, now, {
      kind: "section",
      id: now.sections.at(-1)?.id ?? "",
      after: now.sections[0]?.id ?? null,
    });
    expect(moved.status).toBe(200);
  });

  it("and lessons of somebody else look like missing ones", async () => {
    const [person, other] = [await instructorPerson(), await instructorPerson()];
    const { course, sectionId, lessonId } = await draftWithLesson(person);
    const tries = (id: { course: string; section: string; lesson: string }) => {
      const requests: [string, string, unknown?][] = [
        ["POST", `/courses/${id.course}/sections`, { title: "Mine" }],
        ["PATCH", `/sections/${id.section}`, { title: "Mine" }],
        ["DELETE", `/sections/${id.section}`],
        ["POST", `/courses/${id.course}/lessons`, { sectionId: id.section, title: "Mine", type: "video" }],
        ["GET", `/courses/${id.course}/lessons`],
        ["PATCH", `/lessons/${id.lesson}`, { title: "Mine" }],
        ["DELETE", `/lessons/${id.lesson}`],
        ["PUT", `/courses/${id.course}/order`, { kind: "section", id: id.section, after: null }],
      ];
      return Promise.all(
        requests.map(async ([method, path, body]) => {
          const answer = await api(method, `/api/v1${path}`, {
            token: other.token,
            headers: ifMatch(1),
            ...(body === undefined ? {} : { body }),
          });
          const { requestId: _id, ...problem } = await problemOf(answer);
          return problem;
        }),
      );
    };
    const theirs = await tries({ course: course.id, section: sectionId, lesson: lessonId });
    const missing = await tries({ course: newId(), section: newId(), lesson: newId() });
    expect(theirs).toEqual(missing);
    expect(theirs.every(({ status }) => status === 404)).toBe(true);
  });
});

describe("PUT /courses/:id/order", () => {
  it("moves lessons within and across sections, and sections, one write each", async () => {
    const { person, course } = await courseOfFour();
    const [first, second] = course.sections;
    const [hello, a2] = first?.lessons ?? [];
    const ids = {
      first: first?.id ?? "",
      second: second?.id ?? "",
      hello: hello?.id ?? "",
      a2: a2?.id ?? "",
    };
    const within = await courseAnswer(
      await move(person, course, { kind: "lesson", id: ids.a2, sectionId: ids.first, after: null }),
    );
    expect(titles(within)).toEqual([
      ["First words", "A2", "Saying hello"],
      ["Second", "B1", "B2"],
    ]);
    const b1 = second?.lessons[0]?.id ?? "";
    const across = await courseAnswer(
      await move(person, within, { kind: "lesson", id: ids.hello, sectionId: ids.second, after: b1 }),
    );
    expect(titles(across)).toEqual([
      ["First words", "A2"],
      ["Second", "B1", "Saying hello", "B2"],
    ]);
    const swapped = await courseAnswer(
      await move(person, across, { kind: "section", id: ids.first, after: ids.second }),
    );
    expect(titles(swapped).map(([title]) => title)).toEqual(["Second", "First words"]);
  });

  it("refuses an old version, and what is not in the course", async () => {
    const { person, course } = await courseOfFour();
    const id = course.sections[1]?.id ?? "";
    expect((await move(person, course, { kind: "section", id, after: null })).status).toBe(200);
    expect((await move(person, course, { kind: "section", id, after: null })).status).toBe(412);
    const stranger = await makeCourse();
    const wrong: MoveBody[] = [
      { kind: "section", id: stranger.sectionId, after: null },
      { kind: "section", id, after: stranger.sectionId },
      { kind: "section", id, after: id },
      { kind: "lesson", id: stranger.lessonIds[0] ?? "", sectionId: id, after: null },
      {
        kind: "lesson",
        id: course.sections[0]?.lessons[0]?.id ?? "",
        sectionId: stranger.sectionId,
        after: null,
      },
    ];
    for (const body of wrong)
      expect([body, (await move(person, course, body, course.version + 1)).status]).toEqual([body, 404]);
  });
});

describe("the length of a course", () => {
  it("is counted anew with every lesson that comes, changes or goes", async () => {
    const person = await instructorPerson();
    const { course, lessonId } = await draftWithLesson(person);
    expect(course).toMatchObject({ lessonCount: 1, durationSeconds: 0 });
    const words = Array.from({ length: 240 }, () => "word").join(" ");
    await api("PATCH", `/api/v1/lessons/${lessonId}`, {
      token: person.token,
      headers: ifMatch(1),
      body: {
        article: {
          type: "doc",
          content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
        },
      },
    });
    const path = `/api/v1/courses/${course.id}`;
    const written = await courseAnswer(await api("GET", path, { token: person.token }));
    expect(written).toMatchObject({ lessonCount: 1, durationSeconds: 120 });
    const gone = await api("DELETE", `/api/v1/lessons/${lessonId}`, { token: person.token });
    expect(await courseAnswer(gone)).toMatchObject({ lessonCount: 0, durationSeconds: 0 });
  });

  it("does not change a course for a student who tries", async () => {
    const student = await signUp();
    const { id } = await makeCourse();
    const refused = await api("POST", `/api/v1/courses/${id}/sections`, {
      token: student.token,
      body: { title: "Mine" },
    });
    expect([refused.status, (await problemOf(refused)).code]).toEqual([403, "forbidden"]);
  });
});

describe("order keys", () => {
  it("keep any sequence of moves in the order that was asked for, with one key written each time", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 200 }),
        fc.integer({ min: 2, max: 10 }),
        (moves, size) => {
          const placed: { id: string; orderKey: string }[] = [];
          for (let index = 0; index < size; index += 1)
            placed.push({ id: `item ${index}`, orderKey: lastOrderKey(placed) });
          for (const [from, to] of moves) {
            const [item] = placed.splice(from % placed.length, 1);
            if (item === undefined) throw new Error("Nothing to move");
            const at = to % (placed.length + 1);
            const orderKey = orderKeyAfter(placed, placed[at - 1]?.id ?? null);
            if (orderKey === undefined) throw new Error("No key");
            placed.splice(at, 0, { ...item, orderKey });
          }
          const keys = placed.map((item) => item.orderKey);
          expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });

  it("know no place behind something that is not there", () => {
    expect(orderKeyAfter([], "nowhere")).toBeUndefined();
  });
});
