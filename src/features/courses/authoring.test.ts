import { describe, expect, it } from "vitest";
import { adminPerson } from "../../../test/support/admins.ts";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { makeCategory, makeCourse } from "../../../test/support/courses.ts";
import {
  articleOf,
  courseAnswer,
  draftOf,
  draftWithLesson,
  instructorPerson,
} from "../../../test/support/instructors.ts";
import { picture, uploadPicture } from "../../../test/support/pictures.ts";
import type { Page } from "../../contract/common.ts";
import type { Course, InstructorCourse } from "../../contract/courses/course.ts";
import { newId } from "../../platform/ids.ts";

const coursePath = (id: string) => `/api/v1/courses/${id}`;
const ifMatch = (version: number) => ({ "if-match": `"${version}"` });

describe("POST /courses", () => {
  it("makes a draft with an address from its title, and a longer one when that is taken", async () => {
    const person = await instructorPerson();
    const title = `Grüße & other hellos ${newId().slice(-8)}`;
    const first = await draftOf(person, title);
    expect(first).toMatchObject({ title, status: "draft", price: null, version: 1, sections: [] });
    expect(first.slug).toMatch(/^gru-e-other-hellos-[0-9a-f]{8}$/);
    const second = await draftOf(person, title);
    expect(second.slug).toMatch(new RegExp(`^${first.slug}-[0-9a-f]{6}$`));
  });

  it.each([
    { title: "Hi", level: "beginner" },
    { title: "A good title" },
    { title: "A good title", level: "expert" },
    { title: "A good title", level: "beginner", status: "published" },
    { title: "A good title", level: "beginner", instructorId: newId() },
  ])("refuses %j", async (body) => {
    const { token } = await instructorPerson();
    const refused = await api("POST", "/api/v1/courses", { token, body });
    expect([refused.status, (await problemOf(refused)).code]).toEqual([400, "validation_failed"]);
  });

  it("is for instructors", async () => {
    const student = await signUp();
    const body = { title: "Small talk", level: "beginner" };
    const refused = await api("POST", "/api/v1/courses", { token: student.token, body });
    expect([refused.status, (await problemOf(refused)).code]).toEqual([403, "forbidden"]);
  });
});

describe("PATCH /courses/:id", () => {
  it("changes what is sent and answers the new version", async () => {
    const person = await instructorPerson();
    const course = await draftOf(person);
    const category = await makeCategory();
    const changed = await api("PATCH", coursePath(course.id), {
      token: person.token,
      headers: ifMatch(course.version),
      body: {
        summary: "Short and good",
        category: category.slug,
        price: { amount: 1999, currency: "EUR" },
        outcomes: ["Say hello"],
      },
    });
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2"']);
    expect(await changed.json()).toMatchObject({
      title: course.title,
      summary: "Short and good",
      category,
      price: { amount: 1999, currency: "EUR" },
      outcomes: ["Say hello"],
      version: 2,
    });
  });

  it("takes the version that was read: none is 428, an old or weak one 412, and nothing is changed", async () => {
    const person = await instructorPerson();
    const course = await draftOf(person);
    const patch = (headers: Record<string, string>, summary: string) =>
      api("PATCH", coursePath(course.id), { token: person.token, headers, body: { summary } });
    expect((await patch(ifMatch(1), "first")).status).toBe(200);
    const refusals: [Record<string, string>, number, string][] = [
      [{}, 428, "precondition_required"],
      [ifMatch(1), 412, "precondition_failed"],
      [{ "if-match": 'W/"2"' }, 412, "precondition_failed"],
      [{ "if-match": "*" }, 412, "precondition_failed"],
    ];
    for (const [headers, status, code] of refusals) {
      const refused = await patch(headers, "lost");
      expect([headers, refused.status, (await problemOf(refused)).code]).toEqual([headers, status, code]);
    }
    const now = await courseAnswer(await api("GET", coursePath(course.id), { token: person.token }));
    expect(now.summary).toBe("first");
  });

  it("lets one of twenty writes of the same version win", async () => {
    const person = await instructorPerson();
    const course = await draftOf(person);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        api("PATCH", coursePath(course.id), {
          token: person.token,
          headers: ifMatch(1),
          body: { summary: `number ${index}` },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 19 }, () => 412),
    ]);
  });

  it.each([
    [{}, "body"],
    [{ status: "published" }, "status"],
    [{ price: { amount: -1, currency: "USD" } }, "price.amount"],
    [{ price: { amount: 9.5, currency: "USD" } }, "price.amount"],
    [{ price: { amount: 100, currency: "XXX" } }, "price.currency"],
    [{ category: "there-is-none-such" }, "category"],
    [{ outcomes: Array.from({ length: 13 }, () => "One more") }, "outcomes"],
    [{ slug: "../etc" }, "slug"],
    [{ slug: "01939000-0000-7000-8c01-000000000000" }, "slug"],
    [{ ratingSum: 500 }, "ratingSum"],
  ])("refuses %j", async (body, path) => {
    const person = await instructorPerson();
    const course = await draftOf(person);
    const refused = await api("PATCH", coursePath(course.id), {
      token: person.token,
      headers: ifMatch(1),
      body,
    });
    const problem = await problemOf(refused);
    expect([refused.status, problem.code]).toEqual([400, "validation_failed"]);
    expect(problem.errors?.map((error) => error.path || "body")).toContain(path);
  });

  it("keeps addresses apart, and an address that was published for good", async () => {
    const person = await instructorPerson();
    const [mine, other] = [await draftOf(person, "One of two"), await makeCourse()];
    const patch = (id: string, token: string, slug: string) =>
      api("PATCH", coursePath(id), { token, headers: ifMatch(1), body: { slug } });
    const taken = await patch(mine.id, person.token, other.slug);
    expect([taken.status, (await problemOf(taken)).code]).toEqual([409, "slug_taken"]);
    const free = `free-${newId().slice(-8)}`;
    expect((await patch(mine.id, person.token, free)).status).toBe(200);
    const published = await makeCourse({ instructorId: person.id });
    expect((await patch(published.id, person.token, `${free}-2`)).status).toBe(400);
  });

  it("knows nothing of somebody else's course, for other instructors and administrators alike", async () => {
    const course = await makeCourse();
    for (const person of [await instructorPerson(), await adminPerson()]) {
      const [theirs, missing] = await Promise.all(
        [course.id, newId()].map(async (id) => {
          const headers = ifMatch(1);
          const refused = await api("PATCH", coursePath(id), {
            token: person.token,
            headers,
            body: { summary: "Mine now" },
          });
          const { requestId: _id, ...problem } = await problemOf(refused);
          return problem;
        }),
      );
      expect(theirs).toEqual(missing);
      expect(theirs?.status).toBe(404);
    }
  });
});

describe("publishing", () => {
  /** A draft with everything that a course needs. */
  async function completeDraft(person: Awaited<ReturnType<typeof instructorPerson>>): Promise<Course> {
    const { token } = person;
    const { course, lessonId } = await draftWithLesson(person);
    const category = await makeCategory();
    const body = {
      summary: "Short",
      description: "Longer",
      outcomes: ["Say hello"],
      category: category.slug,
      price: { amount: 0, currency: "USD" },
    };
    await courseAnswer(
      await api("PATCH", coursePath(course.id), { token, headers: ifMatch(course.version), body }),
    );
    await api("PATCH", `/api/v1/lessons/${lessonId}`, {
      token,
      headers: ifMatch(1),
      body: { article: articleOf("Hello there.") },
    });
    return courseAnswer(await uploadThumbnail(course.id, token, await picture("image/png")));
  }

  const uploadThumbnail = (id: string, token: string, bytes: Uint8Array<ArrayBuffer>) =>
    uploadPicture(`${coursePath(id)}/thumbnail`, token, { bytes });

  it("says everything that is missing, in one answer", async () => {
    const person = await instructorPerson();
    const course = await draftOf(person);
    const refused = await api("POST", `${coursePath(course.id)}/publish`, { token: person.token });
    const problem = await problemOf(refused);
    expect([refused.status, problem.code]).toEqual([422, "course_incomplete"]);
    expect(problem.errors?.map(({ path }) => path)).toEqual([
      "summary",
      "description",
      "category",
      "outcomes",
      "price",
      "thumbnail",
      "sections",
      "lessons",
    ]);
  });

  it("puts the course before everybody; unpublishing hides it again, and both bear repetition", async () => {
    const person = await instructorPerson();
    const { id, slug } = await completeDraft(person);
    const post = async (action: string) =>
      courseAnswer(await api("POST", `${coursePath(id)}/${action}`, { token: person.token }));
    expect((await api("GET", coursePath(id))).status).toBe(404);
    const published = await post("publish");
    expect(published).toMatchObject({ status: "published", publishedAt: expect.any(String) });
    expect((await post("publish")).version).toBe(published.version);
    for (const name of [id, slug]) expect((await api("GET", coursePath(name))).status).toBe(200);
    expect((await post("unpublish")).status).toBe("draft");
    expect((await post("unpublish")).status).toBe("draft");
    for (const name of [id, slug]) expect((await api("GET", coursePath(name))).status).toBe(404);
    expect((await post("publish")).publishedAt).toBe(published.publishedAt);
    expect((await post("archive")).status).toBe("archived");
    expect((await api("GET", coursePath(id))).status).toBe(404);
  });

  it("is kept complete: what is published loses nothing that publishing asks for", async () => {
    const person = await instructorPerson();
    const { id, sections } = await completeDraft(person);
    const { token } = person;
    const published = await courseAnswer(await api("POST", `${coursePath(id)}/publish`, { token }));
    const lessonId = sections[0]?.lessons[0]?.id ?? "";
    const patch = (body: unknown) =>
      api("PATCH", coursePath(id), { token, headers: ifMatch(published.version), body });
    const tries: [string, Promise<Response>][] = [
      ["price", patch({ price: null })],
      ["summary", patch({ summary: "" })],
      ["thumbnail", api("DELETE", `${coursePath(id)}/thumbnail`, { token })],
      ["lessons", api("DELETE", `/api/v1/lessons/${lessonId}`, { token })],
      [
        "lessons",
        api("PATCH", `/api/v1/lessons/${lessonId}`, {
          token,
          headers: ifMatch(2),
          body: { article: { type: "doc", content: [] } },
        }),
      ],
    ];
    for (const [path, trying] of tries) {
      const problem = await problemOf(await trying);
      expect([path, problem.code, problem.errors?.[0]?.path]).toEqual([path, "course_incomplete", path]);
    }
    await api("POST", `${coursePath(id)}/unpublish`, { token });
    expect((await api("DELETE", `/api/v1/lessons/${lessonId}`, { token })).status).toBe(200);
  });

  it("cuts the picture to 1280 × 720 and deletes the one before it", async () => {
    const person = await instructorPerson();
    const { id, thumbnailUrl: first } = await completeDraft(person);
    const picture = await api("GET", first ?? "");
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/webp"]);
    const removed = await courseAnswer(
      await api("DELETE", `${coursePath(id)}/thumbnail`, { token: person.token }),
    );
    expect(removed.thumbnailUrl).toBeNull();
    await expect.poll(async () => (await api("GET", first ?? "")).status).toBe(404);
  });

  it.each([
    ["what is no picture", Uint8Array.from("<svg onload=alert(1)>", (char) => char.codePointAt(0) ?? 0), 415],
    ["a broken one", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]), 422],
    ["one of 6 MB", new Uint8Array(6 * 1024 * 1024), 413],
  ])("refuses %s as a thumbnail", async (_, bytes, status) => {
    const person = await instructorPerson();
    const { id } = await draftOf(person);
    expect((await uploadThumbnail(id, person.token, bytes)).status).toBe(status);
  });
});

describe("GET /courses/:id", () => {
  it("shows a draft to its instructor and administrators, and to nobody else", async () => {
    const person = await instructorPerson();
    const { id, slug } = await draftOf(person);
    const [other, admin] = [await instructorPerson(), await adminPerson()];
    const statusFor = async (token?: string) =>
      (await api("GET", coursePath(id), token === undefined ? {} : { token })).status;
    expect([await statusFor(), await statusFor(other.token)]).toEqual([404, 404]);
    expect([await statusFor(person.token), await statusFor(admin.token)]).toEqual([200, 200]);
    const own = await api("GET", coursePath(slug), { token: person.token });
    expect([own.headers.get("etag"), own.headers.get("cache-control")]).toEqual(['"1"', "no-store"]);
  });

  it("answers 304 to those who have it already, and refuses a token that is no good", async () => {
    const { id } = await makeCourse();
    const first = await api("GET", coursePath(id));
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("public, no-cache");
    expect((await api("GET", coursePath(id), { headers: { "if-none-match": etag } })).status).toBe(304);
    expect((await api("GET", coursePath(id), { token: "nonsense" })).status).toBe(401);
    expect((await api("GET", coursePath("..%2fadmin"))).status).toBe(400);
  });

  it("shows a change at once, though the page is kept", async () => {
    const person = await instructorPerson();
    const course = await makeCourse({ instructorId: person.id });
    await api("GET", coursePath(course.id));
    await api("GET", coursePath(course.slug));
    await api("PATCH", coursePath(course.id), {
      token: person.token,
      headers: ifMatch(1),
      body: { summary: "New words" },
    });
    for (const name of [course.id, course.slug])
      expect(await (await api("GET", coursePath(name))).json()).toMatchObject({ summary: "New words" });
  });
});

describe("DELETE /courses/:id", () => {
  it("deletes a course that nobody takes, with all that is in it", async () => {
    const person = await instructorPerson();
    const { course } = await draftWithLesson(person);
    expect((await api("DELETE", coursePath(course.id), { token: person.token })).status).toBe(204);
    expect((await api("GET", coursePath(course.id), { token: person.token })).status).toBe(404);
  });

  it("archives a course with people in it, who go on learning", async () => {
    const [person, student] = [await instructorPerson(), await signUp()];
    const { id, lessonIds } = await makeCourse({ instructorId: person.id });
    expect((await api("POST", `${coursePath(id)}/enroll`, { token: student.token })).status).toBe(201);
    expect((await api("DELETE", coursePath(id), { token: person.token })).status).toBe(204);
    const seen = await courseAnswer(await api("GET", coursePath(id), { token: student.token }));
    expect(seen.status).toBe("archived");
    expect((await api("GET", `/api/v1/lessons/${lessonIds[0]}`, { token: student.token })).status).toBe(200);
    expect((await api("GET", coursePath(id))).status).toBe(404);
  });

  it("archives it too when somebody has begun, and deletes it with the instructor's own notes when nobody has", async () => {
    const [person, student] = [await instructorPerson(), await signUp()];
    const begun = await makeCourse({ instructorId: person.id });
    await api("POST", `${coursePath(begun.id)}/enroll`, { token: student.token });
    const progress = { token: student.token, body: { positionSecs: 5, watched: [[0, 5]] } };
    await api("PUT", `/api/v1/lessons/${begun.lessonIds[0]}/progress`, progress);
    const noted = await makeCourse({ instructorId: person.id });
    const note = { token: person.token, body: { text: "Record this again" } };
    expect((await api("POST", `/api/v1/lessons/${noted.lessonIds[0]}/notes`, note)).status).toBe(201);
    for (const { id } of [begun, noted])
      expect((await api("DELETE", coursePath(id), { token: person.token })).status).toBe(204);
    const left = async (id: string) => (await api("GET", coursePath(id), { token: person.token })).status;
    expect([await left(begun.id), await left(noted.id)]).toEqual([200, 404]);
  });

  it("is for its instructor only", async () => {
    const { id } = await makeCourse();
    const other = await instructorPerson();
    expect((await api("DELETE", coursePath(id), { token: other.token })).status).toBe(404);
  });
});

describe("GET /instructor/courses", () => {
  it("pages through my courses of one status or all, and no one else's", async () => {
    const person = await instructorPerson();
    await makeCourse();
    for (const status of ["draft", "draft", "published"] as const)
      await makeCourse({ instructorId: person.id, status });
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const query = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const page: Page<InstructorCourse> = await (
        await api("GET", `/api/v1/instructor/courses?limit=2${query}`, { token: person.token })
      ).json();
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(3);
    const drafts = await api("GET", "/api/v1/instructor/courses?status=draft", { token: person.token });
    expect((await drafts.json<Page<InstructorCourse>>()).items).toHaveLength(2);
  });
});
