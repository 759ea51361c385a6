import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import type { Learner } from "./learners.ts";

/** By how many px the page is wider than the screen. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Nothing a screen reader trips over, and nothing wider than the screen. */
export async function expectToBeFit({ page }: Pick<Learner, "page">, where: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(found, where).toEqual([]);
  expect(await overflowOf(page), `${where} is wider than the screen`).toBeLessThanOrEqual(0);
}
