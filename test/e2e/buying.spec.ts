import { demoCoupon } from "../../dev/seed/demo-shop.ts";
import { paidVideo, videoState } from "./support/demo-videos.ts";
import { expectToBeFit } from "./support/fitness.ts";
import { expect, test } from "./support/learners.ts";
import { declinedCard, goodCard, goToCheckout, opened, payWithCard } from "./support/paying.ts";
import { TEST_PASSWORD } from "./support/registration.ts";

const slug = "speaking-in-meetings";

test("a learner buys a course with a code, watches it, has the money back, and it is closed again", async ({
  newLearner,
  request,
}) => {
  test.setTimeout(150_000);
  const lesson = await paidVideo(request);
  const ana = await newLearner({ displayName: "Ana" });
  const page = await opened(ana);
  await goToCheckout(page, slug);
  await expect(page.getByText("Includes 16% VAT (Mexico)")).toBeVisible();
  await page.getByRole("button", { name: "I have a discount code" }).click();
  await page.getByLabel("Discount code").fill("nothing-like-it");
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByText("This code is not valid, or not any more.")).toBeVisible();
  await expectToBeFit(ana, "a checkout with a code that is refused");
  await page.getByLabel("Discount code").fill(demoCoupon.code.toLowerCase());
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Discount (${demoCoupon.code})`)).toBeVisible();
  await expectToBeFit(ana, "a checkout");

  await page.getByRole("button", { name: "Pay $15.20" }).click();
  await expect(page.getByRole("heading", { name: "Pay with Stripe" })).toBeVisible();
  await payWithCard(page, goodCard);
  await expect(page.getByRole("heading", { name: "It is yours" })).toBeVisible({ timeout: 30_000 });
  const order = page.url();
  await expectToBeFit(ana, "an order that is paid");

  await page.getByRole("button", { name: "Start learning" }).click();
  await expect(page.getByRole("heading", { name: "Speak in the first five minutes" })).toBeVisible();
  await page.goto(lesson.path);
  await expect.poll(async () => (await videoState(page)).width, "the first picture").toBeGreaterThan(0);

  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Your orders" }).click();
  await expect(page.getByRole("heading", { name: "Your orders" })).toBeVisible();
  await expectToBeFit(ana, "the orders");
  await page.getByRole("link", { name: "Speaking in meetings" }).click();
  const invoice = page.getByRole("button", { name: /^Invoice/ });
  await expect(async () => {
    await page.reload();
    await expect(invoice).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  const downloading = page.waitForEvent("download");
  await invoice.click();
  expect((await downloading).suggestedFilename()).toMatch(/^parley-.+\.pdf$/);

  await page.getByRole("button", { name: "Ask for the money back" }).click();
  await page.getByLabel("Why?").fill("It was not what I expected.");
  await expectToBeFit(ana, "the question for the money");
  await page.getByRole("button", { name: "Ask for it" }).click();
  await expect(page.getByRole("heading", { name: "Your money was paid back" })).toBeVisible({
    timeout: 30_000,
  });
  expect(page.url()).toContain(new URL(order).pathname);
  await expect(page.getByRole("button", { name: /^Credit note/ })).toBeVisible();
  await expectToBeFit(ana, "an order that was paid back");

  await page.goto(lesson.path);
  await expect(page.getByRole("link", { name: "Buy for $19.00" })).toBeVisible();
});

test("a card that is declined leaves the order to be paid, and so does coming back without paying", async ({
  newLearner,
}) => {
  const ben = await newLearner({ displayName: "Ben" });
  const page = await opened(ben);
  await goToCheckout(page, slug);
  await page.getByRole("button", { name: "Pay $19.00" }).click();
  await payWithCard(page, declinedCard);
  await expect(page.getByText("The card was declined. Try another one.")).toBeVisible();
  await page.getByRole("button", { name: "Cancel and go back" }).click();
  await expect(page.getByRole("heading", { name: "Not paid yet" })).toBeVisible();
  await expect(page.getByText("Nothing was paid.", { exact: false })).toBeVisible();
  await expectToBeFit(ben, "an order that is not paid");
  await page.getByRole("link", { name: "Go on to pay" }).click();
  await payWithCard(page, goodCard);
  await expect(page.getByRole("heading", { name: "It is yours" })).toBeVisible({ timeout: 30_000 });
  await page.goto("/orders");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
});

for (const [provider, choice] of [
  ["Razorpay", "UPI, bank or Indian card"],
  ["PayPal", "PayPal"],
] as const) {
  test(`a learner buys a course at ${provider}`, async ({ newLearner }) => {
    const learner = await newLearner({ displayName: "Ira" });
    const page = await opened(learner);
    await goToCheckout(page, slug);
    await page.getByText(choice, { exact: true }).first().click();
    await page.getByRole("button", { name: "Pay $19.00" }).click();
    await expect(page.getByRole("heading", { name: `Pay with ${provider}` })).toBeVisible();
    await payWithCard(page, goodCard);
    await expect(page.getByRole("heading", { name: "It is yours" })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(`With ${provider}`)).toBeVisible();
  });
}

test("who is not signed in comes back to the checkout after signing in", async ({
  browser,
  contextOptions,
  newLearner,
}) => {
  const { email } = await newLearner({ displayName: "Zoe" });
  const context = await browser.newContext(contextOptions);
  const page = await context.newPage();
  await page.goto(`/courses/${slug}`);
  await page.getByRole("link", { name: "Buy for $19.00" }).click();
  await expect(page).toHaveURL(/\/signup\?next=%2Fcheckout%3Fcourse%3D/);
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  // The page before it has a field of the same name.
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(TEST_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("button", { name: "Pay $19.00" })).toBeVisible();
  await context.close();
});
