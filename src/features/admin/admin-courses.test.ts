import { describe, expect, it } from "vitest";
import { adminApi, adminPerson } from "../../../test/support/admins.ts";
import { api, problemOf } from "../../../test/support/api.ts";
import { makeCourse } from "../../../test/support/courses.ts";
import { instructorPerson } from "../../../test/support/instructors.ts";
import type { AdminCourse } from "../../contract/admin/courses.ts";
import type { Page } from "../../contract/common.ts";
import type { Notification } from "../../contract/notifications.ts";
import { newId } from "../../platform/ids.ts";

const listOf = async (answer: Response) => (await answer.json<Page<AdminCourse>>()).items.map(({ id }) => id);

describe("GET /admin/courses", () => {
  it("finds courses of every status by words, and sorts them", async () => {
    const admin = await adminPerson();
    const word = newId().slice(-10);
    const draft = await makeCourse({ title: `Draft ${word}`, status: "draft" });
    const published = await makeCourse({ title: `Published ${word.toUpperCase()}` });
    const find = async (query: string) => listOf(await adminApi(admin, "GET", `/courses?q=${word}&${query}`));
    expect(await find("sort=oldest")).toEqual([draft.id, published.id]);
    expect(await find("sort=newest")).toEqual([published.id, draft.id]);
    expect(await find("status=draft")).toEqual([draft.id]);
  });

  it("leaves as a file in which no title becomes a formula, and that is noted", async () => {
    const admin = await adminPerson();
    const word = newId().slice(-10);
    await makeCourse({ title: `=HYPERLINK("x") ${word}` });
    const answer = await adminApi(admin, "GET", `/courses?q=${word}&format=csv`);
    expect(answer.headers.get("content-type")).toContain("text/csv");
    expect(await answer.text()).toContain(`"'=HYPERLINK(""x"") ${word}"`);
  });
});

describe("PATCH /admin/courses/:id", () => {
  it("features a course, which then stands first, and writes it down", async () => {
    const admin = await adminPerson();
    const { id } = await makeCourse();
    const body = { action: "feature", isFeatured: true };
    const answer = await adminApi(admin, "PATCH", `/courses/${id}`, body);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ isFeatured: true }),
    ]);
    const audit = await adminApi(admin, "GET", `/audit?subject=${id}`);
    expect(await audit.json()).toMatchObject({
      items: [{ action: "course.feature", before: { isFeatured: false }, after: { isFeatured: true } }],
    });
  });

  it("takes a course out of the catalogue, once, and tells its instructor why", async () => {
    const [admin, person] = [await adminPerson(), await instructorPerson()];
    const { id } = await makeCourse({ instructorId: person.id });
    const body = { action: "unpublish", reason: "The videos are not yours" };
    const answer = await adminApi(admin, "PATCH", `/courses/${id}`, body);
    expect(await answer.json()).toMatchObject({ status: "draft" });
    expect((await api("GET", `/api/v1/courses/${id}`)).status).toBe(404);
    const again = await adminApi(admin, "PATCH", `/courses/${id}`, body);
    expect([again.status, (await problemOf(again)).code]).toEqual([404, "not_found"]);
    await expect
      .poll(
        async () => {
          const { items } = await (
            await api("GET", "/api/v1/notifications", { token: person.token })
          ).json<Page<Notification>>();
          return items.find(({ type }) => type === "course_taken_out")?.data["reason"];
        },
        { timeout: 10_000 },
      )
      .toBe("The videos are not yours");
  });

  it("refuses what is no decision", async () => {
    const admin = await adminPerson();
    const { id } = await makeCourse();
    for (const body of [
      {},
      { action: "delete" },
      { action: "unpublish" },
      { action: "feature", isFeatured: 1 },
    ])
      expect([body, (await adminApi(admin, "PATCH", `/courses/${id}`, body)).status]).toEqual([body, 400]);
    const missing = await adminApi(admin, "PATCH", `/courses/${newId()}`, {
      action: "feature",
      isFeatured: true,
    });
    expect(missing.status).toBe(404);
  });
});
