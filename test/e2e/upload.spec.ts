import type { FileChooser, Locator, Page } from "@playwright/test";
import { demoInstructor } from "../../dev/seed/demo-instructor.ts";
import { DEMO_PASSWORD } from "../../dev/seed/demo-learners.ts";
import { makeClip } from "./support/clip.ts";
import { expectToBeFit } from "./support/fitness.ts";
import { expect, test, type Learner } from "./support/learners.ts";
import { signInWithPassword } from "./support/sign-in.ts";

const captions = "WEBVTT\n\n00:00.500 --> 00:02.000\nHello, and welcome.\n";

async function instructorOn(learner: Learner): Promise<Page> {
  await learner.context.clearCookies();
  await signInWithPassword(learner.page, demoInstructor.email, DEMO_PASSWORD);
  await expect(learner.page).toHaveURL(/\/practice$/);
  return learner.page;
}

/** A course with everything but lessons. */
async function writeCourse(studio: Page, title: string): Promise<void> {
  await studio.goto("/studio");
  await studio.getByRole("button", { name: "New course" }).click();
  await studio.getByLabel("Title").fill(title);
  await studio.getByRole("button", { name: "Create the draft" }).click();
  await studio.getByLabel("Summary").fill("Say hello so that people smile.");
  await studio.getByLabel("Description").fill("For everybody who is shy about the first word.");
  await studio.getByLabel("Theme").selectOption({ index: 1 });
  await studio.getByRole("switch", { name: "Free course" }).click();
  await studio.getByRole("button", { name: "Add a point" }).click();
  await studio.keyboard.type("Greet somebody in three ways");
  await studio.getByRole("button", { name: "Save", exact: true }).click();
  await expect(studio.getByText("Saved", { exact: true })).toBeVisible();
}

async function addVideoLesson(studio: Page, title: string): Promise<void> {
  await studio.getByRole("link", { name: "Lessons" }).click();
  await studio.getByRole("button", { name: "Add a section" }).click();
  await studio.getByLabel("Name of the section").fill("First words");
  await studio.keyboard.press("Enter");
  await studio.getByRole("button", { name: "Add a lesson to “First words”" }).click();
  await studio.getByLabel("Name of the lesson").fill(title);
  await studio.getByLabel("Kind of lesson").selectOption({ label: "Video" });
  await studio.getByRole("button", { name: "Add", exact: true }).click();
  await studio.getByRole("link", { name: title }).click();
}

/** Through the browser's file chooser, as a person does. */
async function choose(button: Locator, file: Parameters<FileChooser["setFiles"]>[0]): Promise<void> {
  const chooser = button.page().waitForEvent("filechooser");
  await button.click();
  await (await chooser).setFiles(file);
}

/** Of the picture that a video element has read, in px; 0 before. */
function widthOf(video: Locator): Promise<number> {
  return video.evaluate((element) => (element instanceof HTMLVideoElement ? element.videoWidth : 0));
}

/** Numbers of the parts that this page has begun to send, in their order. */
function partsSentBy(page: Page): string[] {
  const parts: string[] = [];
  page.on("request", (request) => {
    const part = new URL(request.url()).searchParams.get("partNumber");
    if (request.method() === "PUT" && part !== null) parts.push(part);
  });
  return parts;
}

test("a video whose upload breaks off at half goes on after a reload, and a student watches it", async ({
  newLearner,
}) => {
  test.setTimeout(180_000);
  const clip = await makeClip("greetings.mp4", 30);
  const teacher = await newLearner({ displayName: "Somebody who teaches" });
  const studio = await instructorOn(teacher);
  const title = `Greetings ${crypto.randomUUID().slice(0, 8)}`;
  await writeCourse(studio, title);
  await addVideoLesson(studio, "Three ways to say hello");
  const video = studio.getByRole("region", { name: "Video" });
  await expect(video.getByRole("button", { name: "Choose a video" })).toBeVisible();
  await expectToBeFit(teacher, "a video lesson without a video");

  await test.step("the upload breaks off while its third part is on its way", async () => {
    await studio.route(/partNumber=3&/, () => new Promise(() => undefined));
    const sent = partsSentBy(studio);
    await choose(video.getByRole("button", { name: "Choose a video" }), clip.path);
    await expect.poll(() => sent).toEqual(["1", "2", "3"]);
    await expect(video.getByRole("progressbar", { name: "Sending “greetings.mp4”" })).toBeVisible();
    await expectToBeFit(teacher, "a video on its way");
    studio.once("dialog", (dialog) => void dialog.accept());
    await studio.unrouteAll({ behavior: "ignoreErrors" });
    await studio.reload();
  });

  await test.step("the same file goes on with what is missing", async () => {
    await expect(video.getByText(/“greetings.mp4” stopped at \d+ %/)).toBeVisible();
    await expectToBeFit(teacher, "an upload that has stopped");
    const sent = partsSentBy(studio);
    await choose(video.getByRole("button", { name: "Choose the same file" }), clip.path);
    // It is prepared by itself, and this page hears of it.
    await expect(video.getByText("Ready", { exact: true })).toBeVisible({ timeout: 60_000 });
    expect(sent.toSorted()).toEqual(["3", "4"]);
  });

  await test.step("the studio plays what was made of it", async () => {
    await studio.reload();
    await expect.poll(() => widthOf(video.locator("video"))).toBe(1280);
  });

  await test.step("a frame of the video becomes the picture of the course", async () => {
    await video.getByRole("button", { name: "Take the course picture from this video" }).click();
    const dialog = studio.getByRole("dialog", { name: "A picture from the video" });
    await dialog.getByLabel("Place in the video").fill("3");
    await dialog.getByRole("button", { name: "Take this picture" }).click();
    await dialog.getByRole("button", { name: "Use it for the course" }).click();
    await expect(studio.getByText("Your course has a new picture")).toBeVisible();
  });

  await test.step("captions and a file go with it", async () => {
    const words = studio.getByRole("region", { name: "Captions" });
    const broken = { name: "en.vtt", mimeType: "text/vtt", buffer: Buffer.from("00:01 --> 00:02\nHello") };
    await choose(words.getByRole("button", { name: "Add captions" }), broken);
    await expect(words.getByRole("alert")).toHaveText("Line 1: the first line must be WEBVTT");
    await choose(words.getByRole("button", { name: "Add captions" }), {
      ...broken,
      buffer: Buffer.from(captions),
    });
    await expect(words.getByText("1 line", { exact: true })).toBeVisible();
    const files = studio.getByRole("region", { name: "Files" });
    await choose(files.getByRole("button", { name: "Add files" }), {
      name: "greetings.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Hello\nHi\n"),
    });
    await expect(files.getByRole("button", { name: "Delete “greetings.txt”" })).toBeVisible();
    await expectToBeFit(teacher, "a video lesson with all that belongs to it");
  });

  await studio.getByRole("link", { name: `To “${title}”` }).click();
  await studio.getByRole("button", { name: "Publish" }).click();
  await expect(studio.getByText("Your course is published")).toBeVisible();
  const slug = title.toLowerCase().replace(" ", "-");

  await test.step("a student sees the first frame", async () => {
    const { page } = await newLearner({ displayName: "Ben" });
    await page.goto("/practice");
    await expect(page.getByRole("button", { name: "Find a partner" })).toBeVisible();
    await page.goto(`/courses/${slug}`);
    await page.getByRole("button", { name: "Start for free" }).click();
    const picture = page.locator("video");
    await expect.poll(() => widthOf(picture)).toBe(1280);
    await expect
      .poll(() =>
        picture.evaluate((element) => element instanceof HTMLVideoElement && element.readyState >= 2),
      )
      .toBe(true);
    await expect(page.getByText("greetings.txt")).toBeVisible();
  });
  await clip.remove();
});
