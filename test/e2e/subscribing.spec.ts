import { expectToBeFit } from "./support/fitness.ts";
import { expect, test } from "./support/learners.ts";
import { advanceSubscription, goodCard, opened, payWithCard } from "./support/paying.ts";

test("a learner subscribes, learns, is renewed, changes a card after a payment failed, and cancels", async ({
  newLearner,
  request,
}) => {
  test.setTimeout(180_000);
  const ana = await newLearner({ displayName: "Ana" });
  const page = await opened(ana);
  await page.goto("/courses/speaking-in-meetings");
  await page.getByRole("link", { name: "Or all courses with a plan" }).click();
  await expect(page.getByRole("heading", { name: "Plans" })).toBeVisible();
  await page.getByRole("link", { name: "Choose this plan" }).first().click();
  await expect(page.getByText("Cancel before, and you pay nothing.", { exact: false })).toBeVisible();
  await expectToBeFit(ana, "the checkout of a plan");
  await page.getByRole("button", { name: "Start 7 free days" }).click();
  await payWithCard(page, goodCard);
  await expect(page.getByRole("heading", { name: "Your free days have begun" })).toBeVisible({
    timeout: 30_000,
  });

  await page.goto("/settings/subscription");
  await expect(page.getByText(/^Free until /)).toBeVisible();
  await expectToBeFit(ana, "a subscription in its free days");
  await page.goto("/courses/speaking-in-meetings");
  await page.getByRole("button", { name: "Start learning" }).click();
  await expect(page.getByRole("button", { name: "Mark as done" })).toBeVisible();

  const state = (text: RegExp) =>
    expect(async () => {
      await page.goto("/settings/subscription");
      await expect(page.getByText(text)).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
  await advanceSubscription(request, "paid");
  await state(/^You pay again on /);
  await advanceSubscription(request, "failed");
  await state(/^Your last payment did not work/);
  await expectToBeFit(ana, "a subscription whose payment failed");
  await page.goto("/plans");
  await expect(page.getByRole("link", { name: "This is your plan" })).toBeVisible();
  await page.goto("/settings/subscription");
  await page.getByRole("button", { name: "Change card and see receipts" }).click();
  await expect(page).toHaveURL(/\/dev\//);

  await advanceSubscription(request, "paid");
  await state(/^You pay again on /);
  await page.getByRole("button", { name: "Cancel the plan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the plan" }).click();
  await expect(page.getByText(/You pay nothing more/).first()).toBeVisible();
  await expectToBeFit(ana, "a subscription that will end");
  await page.getByRole("button", { name: "Keep the plan after all" }).click();
  await expect(page.getByText(/^You pay again on /)).toBeVisible();
  await page.getByRole("button", { name: "Cancel the plan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the plan" }).click();
  await expect(page.getByRole("button", { name: "Keep the plan after all" })).toBeVisible();
  await advanceSubscription(request, "paid");
  await state(/^Your plan ended on /);
});
