import type { Page, Route } from "@playwright/test";
import { DEMO_PASSWORD } from "../../dev/seed/demo-learners.ts";
import { freeVideo, goToSecond, paidVideo, studentsVideo, videoState } from "./support/demo-videos.ts";
import { expectToBeFit } from "./support/fitness.ts";
import { expect, test, type Learner } from "./support/learners.ts";
import { quoted, writeToDatabase } from "./support/local-database.ts";
import { signInWithPassword } from "./support/sign-in.ts";

/** A demo learner who has the paid course. */
const HAS_PAID = "kenji@demo.parley.example";

async function hasPicture(page: Page): Promise<void> {
  await expect.poll(async () => (await videoState(page)).width, "the first picture").toBeGreaterThan(0);
}

async function playsBeyond(page: Page, seconds: number): Promise<void> {
  await expect.poll(async () => (await videoState(page)).seconds, "it plays").toBeGreaterThan(seconds);
}

/** Makes the addresses of the next answer live for some seconds only, as the player is told. */
async function shorten(route: Route, seconds: number): Promise<void> {
  const response = await route.fetch();
  const playback: unknown = await response.json();
  const expiresAt = new Date(Date.now() + seconds * 1000).toISOString();
  const isRead = response.ok() && typeof playback === "object";
  await route.fulfill({ response, json: isRead ? { ...playback, expiresAt } : playback });
}

async function enrolled(learner: Learner, slug: string): Promise<Page> {
  const { page } = learner;
  // The page learns here that somebody is signed in: the account was made behind its back.
  await page.goto("/practice");
  await expect(page.getByRole("button", { name: "Find a partner" })).toBeVisible();
  await page.goto(`/courses/${slug}`);
  await page.getByRole("button", { name: "Start for free" }).click();
  await expect(page.getByRole("button", { name: "Mark as done" })).toBeVisible();
  return page;
}

test("a learner watches, stops, and goes on to the second; captions, transcript and notes follow the picture", async ({
  browser,
  contextOptions,
  request,
}) => {
  test.setTimeout(120_000);
  const { path } = await paidVideo(request);
  const context = await browser.newContext(contextOptions);
  const page = await context.newPage();
  await signInWithPassword(page, HAS_PAID, DEMO_PASSWORD);
  await expect(page).toHaveURL(/\/practice$/);
  await page.goto(path);
  await hasPicture(page);
  await goToSecond(page, 0);
  await expect(page.locator("[data-watermark]")).toHaveText("Kenji");
  await expectToBeFit({ page }, "a lesson with a video");

  await page.keyboard.press("k");
  await playsBeyond(page, 0.5);
  await page.keyboard.press("ArrowRight");
  await playsBeyond(page, 5.4);
  expect(page.url(), "the arrow moved the video, not the lesson").toContain(path);

  await page.keyboard.press("c");
  await expect.poll(async () => (await videoState(page)).captions).not.toBeNull();
  const transcript = page.getByRole("region", { name: "Transcript" });
  const lines = transcript.getByRole("list").getByRole("button");
  await expect(transcript.locator("[aria-current=true]")).toHaveCount(1);
  const [time = "", ...words] = (await lines.nth(1).innerText()).split(/\s+/);
  await lines.nth(1).click();
  const [minutes = 0, seconds = 0] = time.split(":").map(Number);
  await expect
    .poll(async () => Math.floor((await videoState(page)).seconds))
    .toBeLessThan(minutes * 60 + seconds + 3);
  await transcript.getByRole("searchbox").fill(words.slice(0, 3).join(" ").toUpperCase());
  await expect(transcript.getByText(/^\d+ lines?$/)).toBeVisible();
  await expect(lines.first()).toContainText(words[0] ?? "");
  await transcript.getByRole("searchbox").fill("");

  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: /^New note at \d+:\d\d$/ })).toBeFocused();
  expect((await videoState(page)).isPaused).toBe(true);
  await page.keyboard.type("Just kidding: J, K and L are letters here");
  await page.getByRole("button", { name: "Add the note" }).click();
  await expect(page.getByText("Just kidding: J, K and L are letters here")).toBeVisible();
  await expect.poll(async () => (await videoState(page)).isPaused, "it plays on").toBe(false);

  await page.getByRole("button", { name: "Video settings" }).click();
  await page.getByLabel("Speed").selectOption("1.5");
  await page.keyboard.press("Escape");
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/progress"));
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("k");
  expect((await saved).status()).toBe(200);
  const stoppedAt = (await videoState(page)).seconds;

  const elsewhere = await browser.newContext(contextOptions);
  const phone = await elsewhere.newPage();
  await phone.setViewportSize({ width: 360, height: 740 });
  await signInWithPassword(phone, HAS_PAID, DEMO_PASSWORD);
  await expect(phone).toHaveURL(/\/practice$/);
  await phone.goto(path);
  await hasPicture(phone);
  await expect.poll(async () => Math.abs((await videoState(phone)).seconds - stoppedAt)).toBeLessThan(1);
  await expect(phone.getByText(/^You stopped at \d+:\d\d$/)).toBeVisible();
  await expectToBeFit({ page: phone }, "a lesson with a video, on a phone");
  await elsewhere.close();

  await page.reload();
  await hasPicture(page);
  await expect.poll(async () => Math.abs((await videoState(page)).seconds - stoppedAt)).toBeLessThan(1);
  const after = await videoState(page);
  expect([after.speed, after.captions === null]).toEqual([1.5, false]);
  await page.getByRole("button", { name: "Start again" }).click();
  await expect.poll(async () => (await videoState(page)).seconds).toBeLessThan(stoppedAt);
  await context.close();
});

test("addresses are renewed before they end, and when one is refused; a lost network heals by itself", async ({
  newLearner,
  request,
}) => {
  const { path, slug } = await studentsVideo(request);
  const page = await enrolled(await newLearner({ displayName: "Ana" }), slug);
  let asked = 0;
  await page.route("**/video-url", (route) => {
    asked += 1;
    return asked === 1 ? shorten(route, 8) : route.continue();
  });
  await page.goto(path);
  await hasPicture(page);
  await page.keyboard.press("k");
  await expect.poll(() => asked, "asked again before the end").toBe(2);
  await playsBeyond(page, 1);
  await page.unroute("**/video-url");

  // The server itself refuses what is signed with other letters.
  let refused = 0;
  await page.route("**/video-url", async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    refused += 1;
    await route.fulfill({
      response,
      body: refused === 1 ? text.replaceAll(/(\/media\/videos\/\w+\.)...../g, "$1AAAAA") : text,
    });
  });
  const refusal = page.waitForResponse(
    (answer) => answer.status() === 403 && answer.url().includes("/media/videos/"),
  );
  await page.reload();
  await refusal;
  await hasPicture(page);
  expect(refused).toBeGreaterThanOrEqual(2);
  await page.unroute("**/video-url");

  await page.route("**/media/videos/**", (route) => route.abort("internetdisconnected"));
  await page.reload();
  await expect(page.getByText("The network is gone. Your place is kept.")).toBeVisible();
  await page.unroute("**/media/videos/**");
  await hasPicture(page);
  await expect(page.getByText("The network is gone. Your place is kept.")).toBeHidden();
});

test("a video stops with a sentence when access was taken back", async ({ newLearner, request }) => {
  const learner = await newLearner({ displayName: "Ben" });
  const { path, slug } = await studentsVideo(request);
  const page = await enrolled(learner, slug);
  await page.route("**/video-url", (route) => shorten(route, 16));
  await page.goto(path);
  await hasPicture(page);
  const user = `(SELECT id FROM users WHERE email = ${quoted(learner.email)})`;
  await writeToDatabase(`UPDATE entitlements SET revoked_at = ${Date.now()} WHERE user_id = ${user}`);
  await expect(page.getByRole("alert")).toContainText("Start the course");
  await expect(page.locator("video")).toHaveCount(0);
});

test("a free video plays on the course page for somebody who is not signed in", async ({ page, request }) => {
  const { slug, title } = await freeVideo(request);
  await page.goto(`/courses/${slug}`);
  const preview = page.getByRole("button", { name: `Preview: ${title}` });
  const section = page.locator("details", { hasText: title });
  if ((await section.getAttribute("open")) === null) await section.locator("summary").click();
  await preview.click();
  const dialog = page.getByRole("dialog", { name: title });
  await expect(dialog).toBeVisible();
  await hasPicture(page);
  await expectToBeFit({ page }, "a free preview");
  await page.keyboard.press("k");
  await playsBeyond(page, 0.5);
  await expect(page.locator("[data-watermark]")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});
