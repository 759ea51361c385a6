import { expect, type APIRequestContext, type Page } from "@playwright/test";
import { z } from "zod";
import type { Learner } from "./learners.ts";

export const goodCard = "4242 4242 4242 4242";
export const declinedCard = "4000 0000 0000 0002";

/** Opens the app, so that it learns that somebody is signed in: the account was made behind its back. */
export async function opened({ page }: Learner): Promise<Page> {
  await page.goto("/practice");
  await expect(page.getByRole("button", { name: "Find a partner" })).toBeVisible();
  return page;
}

/** From the page of a course to where it is paid. */
export async function goToCheckout(page: Page, slug: string): Promise<void> {
  await page.goto(`/courses/${slug}`);
  await page.getByRole("link", { name: /^Buy for/ }).click();
  await expect(page.getByRole("heading", { name: "Check and pay" })).toBeVisible();
}

/** On the provider's own page, which dev/ plays. */
export async function payWithCard(page: Page, card: string): Promise<void> {
  await page.getByLabel("Card number").fill(card);
  await page.getByRole("button", { name: /^Pay \d/ }).click();
}

const subscriptionsSchema = z.object({ items: z.array(z.object({ id: z.string() })) });

/** Lets the newest subscription at Stripe come to its next period. */
export async function advanceSubscription(
  request: APIRequestContext,
  outcome: "paid" | "failed",
): Promise<void> {
  const list = await request.get("/dev/api/stripe/subscriptions");
  const [newest] = subscriptionsSchema.parse(await list.json()).items;
  expect(newest, "there is a subscription").toBeDefined();
  const answer = await request.post(`/dev/api/stripe/subscriptions/${newest?.id}/advance`, {
    data: { outcome },
  });
  expect(answer.status()).toBe(200);
}
