import type { Page } from "@playwright/test";
import { demoInstructor } from "../../dev/seed/demo-instructor.ts";
import { DEMO_PASSWORD } from "../../dev/seed/demo-learners.ts";
import { expectToBeFit } from "./support/fitness.ts";
import { expect, test, type Learner } from "./support/learners.ts";
import { signInWithPassword } from "./support/sign-in.ts";

/** Lessons in the order in which they stand, section by section. */
function lessonsOn(page: Page) {
  return page.getByRole("main").getByRole("listitem").getByRole("link");
}

async function addLesson(page: Page, section: string, title: string): Promise<void> {
  await page.getByRole("button", { name: `Add a lesson to “${section}”` }).click();
  await page.getByLabel("Name of the lesson").fill(title);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
}

/** Opens a lesson from the list, writes its article, and comes back once it is saved. */
async function write(page: Page, title: string, words: () => Promise<void>): Promise<void> {
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("textbox", { name: `Article: ${title}` }).click();
  await words();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

async function instructorOn(learner: Learner): Promise<Page> {
  await learner.context.clearCookies();
  await signInWithPassword(learner.page, demoInstructor.email, DEMO_PASSWORD);
  await expect(learner.page).toHaveURL(/\/practice$/);
  return learner.page;
}

test("an instructor writes and publishes a course; a student finds, enrols, finishes and reviews it", async ({
  newLearner,
}) => {
  test.setTimeout(150_000);
  const teacher = await newLearner({ displayName: "Somebody who teaches" });
  const studio = await instructorOn(teacher);
  const title = "Kindness at the kitchen table";

  await studio.getByRole("button", { name: /^Account of/ }).click();
  await studio.getByRole("menuitem", { name: "Studio" }).click();
  await expect(studio.getByRole("heading", { name: "Your studio" })).toBeVisible();
  await expectToBeFit(teacher, "the studio");
  await studio.getByRole("button", { name: "New course" }).click();
  await studio.getByLabel("Title").fill(title);
  await studio.getByRole("button", { name: "Create the draft" }).click();
  await expect(studio.getByRole("heading", { name: title })).toBeVisible();

  await studio.getByRole("button", { name: "Publish" }).click();
  await expect(studio.getByRole("heading", { name: "Before you publish" })).toBeFocused();
  await expectToBeFit(teacher, "the details of a draft, with what is missing");
  await studio.getByRole("link", { name: "Write a summary" }).click();
  await expect(studio.getByLabel("Summary")).toBeFocused();
  await studio.keyboard.type("Say thank you, sorry and please so that it lands.");
  await studio.getByLabel("Description").fill("For families and flatmates who speak English at home.");
  await studio.getByLabel("Theme").selectOption({ index: 1 });
  await studio.getByRole("switch", { name: "Free course" }).click();
  await studio.getByRole("button", { name: "Add a point" }).click();
  await studio.keyboard.type("Say thank you in five ways");
  await studio.getByRole("button", { name: "Save", exact: true }).click();
  await expect(studio.getByText("Saved", { exact: true })).toBeVisible();
  await studio
    .getByRole("region", { name: "Picture" })
    .locator("input")
    .setInputFiles("web/public/icon-512.png");
  await studio.getByRole("button", { name: "Use this picture" }).click();
  await expect(studio.getByRole("button", { name: "Remove the picture" })).toBeVisible();

  await studio.getByRole("link", { name: "Add a section" }).click();
  await studio.getByRole("button", { name: "Add a section" }).click();
  await studio.getByLabel("Name of the section").fill("Small words");
  await studio.keyboard.press("Enter");
  await addLesson(studio, "Small words", "Sorry");
  await addLesson(studio, "Small words", "Thank you");
  await studio.getByRole("button", { name: "Move “Thank you”" }).focus();
  await studio.keyboard.press("Space");
  await expect(studio.getByText("Picked up. “Thank you” is lesson 2 of 2 in “Small words”.")).toBeAttached();
  await studio.keyboard.press("ArrowUp");
  await expect(studio.getByText("“Thank you” is lesson 1 of 2 in “Small words”.")).toBeAttached();
  const moved = studio.waitForResponse((response) => response.url().endsWith("/order"));
  await studio.keyboard.press("Space");
  expect((await moved).status()).toBe(200);
  await studio.reload();
  await expect(lessonsOn(studio)).toHaveText(["Thank you", "Sorry"]);
  await expectToBeFit(teacher, "the curriculum");

  await write(studio, "Thank you", async () => {
    await studio.keyboard.type("## Five ways");
    await studio.keyboard.press("Enter");
    await studio.keyboard.type("Look at them and say ");
    await studio.keyboard.press("ControlOrMeta+b");
    await studio.keyboard.type("thanks a lot");
    await expect(studio.getByRole("button", { name: "Bold" })).toHaveAttribute("aria-pressed", "true");
    await studio.keyboard.press("ControlOrMeta+b");
    await studio.keyboard.press("Enter");
    await studio.keyboard.type("- I am grateful");
  });
  await expectToBeFit(teacher, "the editor of an article");
  await studio.getByRole("link", { name: `To “${title}”` }).click();
  await write(studio, "Sorry", () => studio.keyboard.type("Say sorry once, and mean it."));
  await studio.getByRole("link", { name: "Preview as a student" }).click();
  await expect(studio.getByText("This is a preview: students see it like this.")).toBeVisible();
  await studio.getByRole("link", { name: "Back to the studio" }).click();
  await studio.getByRole("link", { name: `To “${title}”` }).click();
  await studio.getByRole("button", { name: "Publish" }).click();
  await expect(studio.getByText("Your course is published")).toBeVisible();

  const student = await newLearner({ displayName: "Ben" });
  const { page } = student;
  // The page learns here that somebody is signed in: the account was made behind its back.
  await page.goto("/practice");
  await expect(page.getByRole("button", { name: "Find a partner" })).toBeVisible();
  await expect(async () => {
    await page.goto("/courses?q=kindnes+kichen");
    await expect(page.getByRole("link", { name: title })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 45_000 });
  await page.getByRole("link", { name: title }).click();
  await expectToBeFit(student, "the page of the course");
  await page.getByRole("button", { name: "Start for free" }).click();
  await expect(page.getByRole("heading", { name: "Five ways" })).toBeVisible();
  await expect(page.locator("strong", { hasText: "thanks a lot" })).toBeVisible();
  await page.getByRole("button", { name: "Mark as done" }).click();
  await expect(page.getByText("Done", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Next lesson" }).click();
  await expect(page.getByText("Say sorry once, and mean it.")).toBeVisible();
  await page.getByRole("button", { name: "Mark as done" }).click();
  await expect(page.getByText("You finished this course")).toBeVisible();
  await expectToBeFit(student, "a lesson that is done");
  await page.goto("/my-courses");
  await page.getByRole("link", { name: title, exact: true }).click();
  await page.getByRole("radio", { name: "5 stars" }).check({ force: true });
  await page.getByLabel("A few words").fill("Short and kind. I say thanks more often now.");
  await page.getByRole("button", { name: "Send the review" }).click();
  await expect(page.getByText("Thank you for your review")).toBeVisible();

  await studio.getByRole("link", { name: "Preview as a student" }).click();
  await studio.reload();
  await studio.getByRole("button", { name: "Reply", exact: true }).click();
  await studio.getByLabel("Your reply to Ben").fill("Thank you, Ben. Keep talking!");
  await studio.getByRole("button", { name: "Send", exact: true }).click();
  await expect(studio.getByText("Your reply is there")).toBeVisible();
  await studio.getByRole("link", { name: "Back to the studio" }).click();
  await studio.getByRole("link", { name: "Students" }).click();
  await expect(studio.getByRole("row", { name: /Ben.*100 % done/ })).toBeVisible();
  await expectToBeFit(teacher, "the students of a course");
  await studio.getByRole("link", { name: "Numbers" }).click();
  await studio.getByText("Show as a table").click();
  await expect(studio.getByRole("row", { name: "Thank you 1 1 100 % 0 %" })).toBeVisible();
  await expectToBeFit(teacher, "the numbers of a course");
});

test("two tabs that write the same article both keep their words until one version is chosen", async ({
  newLearner,
}) => {
  test.setTimeout(120_000);
  const teacher = await newLearner({ displayName: "Somebody who teaches" });
  const one = await instructorOn(teacher);
  await one.goto("/studio");
  await one.getByRole("button", { name: "New course" }).click();
  await one.getByLabel("Title").fill("Two tabs at once");
  await one.getByRole("button", { name: "Create the draft" }).click();
  await one.getByRole("link", { name: "Lessons", exact: true }).click();
  await one.getByRole("button", { name: "Add a section" }).click();
  await one.getByLabel("Name of the section").fill("Only section");
  await one.keyboard.press("Enter");
  await addLesson(one, "Only section", "Shared");
  await one.getByRole("link", { name: "Shared" }).click();
  const other = await teacher.context.newPage();
  await other.goto(one.url());
  const box = { name: "Article: Shared" };
  await other.getByRole("textbox", box).click();
  await one.getByRole("textbox", box).click();
  await one.keyboard.type("First words");
  const saved = await one.waitForResponse((response) => response.request().method() === "PATCH");
  expect(saved.status()).toBe(200);
  await other.keyboard.type("Other words");
  await expect(other.getByRole("heading", { name: "This was changed somewhere else" })).toBeVisible();
  await expect(other.getByRole("region", { name: "My version" })).toContainText("Other words");
  await expect(other.getByRole("region", { name: "The saved version" })).toContainText("First words");
  await expectToBeFit({ page: other }, "two versions of an article");
  await other.reload();
  await expect(other.getByRole("region", { name: "My version" })).toContainText("Other words");
  await other.getByRole("button", { name: "Keep mine" }).click();
  await expect(other.getByText("Saved", { exact: true })).toBeVisible();
  await one.reload();
  await expect(one.getByRole("textbox", box)).toHaveText("Other words");
});
