import { z } from "zod";
import { signInAsAdministrator } from "./support/administrator.ts";
import { apiClientOf } from "./support/api-client.ts";
import { hostileLinks, publishHostileCourse } from "./support/hostile-course.ts";
import {
  expectNothingRan,
  expectWordsOnly,
  namePayload,
  payloads,
  watchPolicy,
} from "./support/hostile-words.ts";
import { expect, test } from "./support/learners.ts";
import { quoted, writeToDatabase } from "./support/local-database.ts";
import { meet } from "./support/talking.ts";

test("what strangers write is shown as words and never runs", async ({ newLearner }) => {
  const ana = await newLearner({ displayName: namePayload });
  const ben = await newLearner({ displayName: "Ben" });
  await meet(ana, ben);
  const partner = ben.page.getByText(ana.displayName).first();
  await expect(partner).toBeVisible();
  await ana.page.getByRole("button", { name: "Chat" }).click();
  await ben.page.getByRole("button", { name: /Chat/ }).click();
  for (const payload of payloads) {
    await ana.page.getByLabel("Message").fill(payload);
    await ana.page.keyboard.press("Enter");
    await expect(ben.page.getByText(payload, { exact: true })).toBeVisible();
  }
  await ana.page.getByRole("button", { name: "End call" }).click();
  await ben.page.waitForURL("**/done");
  await ben.page.goto("/history");
  await expect(ben.page.getByText(ana.displayName).first()).toBeVisible();

  await ana.page.goto("/settings/profile");
  await ana.page.getByLabel(/About/).fill(payloads.join(" ").slice(0, 480));
  await ana.page.getByRole("button", { name: "Save" }).click();
  await ben.page.getByRole("link", { name: ana.displayName }).first().click();
  await expect(ben.page.getByText(payloads[0] ?? "", { exact: false }).first()).toBeVisible();
  for (const { page } of [ana, ben]) {
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  }
});

test("nothing runs that is written into courses, reviews and notes, wherever it is shown", async ({
  newLearner,
  request,
}) => {
  test.setTimeout(180_000);
  const mark = crypto.randomUUID().slice(0, 8);
  const category = { slug: `hostile-${mark}`, name: `${payloads[1]} ${mark}` };
  const [teacher, student] = [
    await newLearner({ displayName: namePayload }),
    await newLearner({ displayName: namePayload }),
  ];
  await writeToDatabase(
    [
      `UPDATE users SET role = 'instructor' WHERE email = ${quoted(teacher.email)}`,
      `INSERT INTO categories (id, slug, name, position) VALUES ('${crypto.randomUUID()}', '${category.slug}', ${quoted(category.name)}, 90)`,
    ].join("; "),
  );
  const teaching = await apiClientOf(request, teacher.email);
  const course = await publishHostileCourse(teaching, { mark, category: category.slug });
  const learning = await apiClientOf(request, student.email);
  const [lessonId = "", otherId = ""] = course.lessonIds;
  await learning.send("POST", `/courses/${course.id}/enroll`);
  await learning.send("POST", `/lessons/${lessonId}/notes`, { body: { text: payloads.join(" ") } });
  const review = { rating: 1, comment: `${payloads.join(" ")} ${mark}` };
  const written = await learning.send("PUT", `/courses/${course.id}/reviews/mine`, { body: review });
  const { id: reviewId } = z.object({ id: z.string() }).parse(written);
  await teaching.send("POST", `/reviews/${reviewId}/report`, {
    body: { reason: "other", description: payloads.join(" ") },
  });
  await teaching.send("POST", `/reviews/${reviewId}/reply`, { body: { text: payloads.join(" ") } });
  await writeToDatabase(
    `UPDATE lesson_articles SET document = ${quoted(hostileLinks)} WHERE lesson_id = '${otherId}'`,
  );

  const { page, context } = student;
  await watchPolicy(context);
  // Pages that are open to everybody ask for a session only when there was one before.
  await page.goto("/my-courses");
  await expectWordsOnly(page, course.title);
  await expect(async () => {
    await page.goto(`/courses?q=${mark}`);
    await expect(page.getByText(course.title).first()).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await expectNothingRan(page);
  await page.goto(`/courses?q=${encodeURIComponent(`${payloads[1]} ${mark}`)}`);
  await expectWordsOnly(page, course.title);
  await page.goto(`/courses/${course.slug}`);
  await expectWordsOnly(page, review.comment);
  await expectWordsOnly(page, payloads[2]);
  await page.goto(`/learn/${course.id}/${lessonId}`);
  await expectWordsOnly(page, payloads[4]);
  await expectWordsOnly(page, payloads.join(" "));
  await page.goto(`/learn/${course.id}/${otherId}`);
  await expectWordsOnly(page, payloads[7]);
  for (const words of ["Press me", "Or me", "Or me too"]) {
    const link = page.getByText(words, { exact: true });
    if (await link.isVisible()) await link.click();
    await expectNothingRan(page);
  }

  const admin = await newLearner({ displayName: "Somebody from the team" });
  await admin.context.clearCookies();
  await watchPolicy(admin.context);
  await signInAsAdministrator(admin.page);
  await admin.page.goto(`/admin/reviews?review=${reviewId}`);
  await expectWordsOnly(admin.page, review.comment);
  await admin.page.goto("/admin/courses");
  await expectWordsOnly(admin.page, course.title);
});
