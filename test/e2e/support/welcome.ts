import { expect, type Page } from "@playwright/test";

/** The steps after sign-up: what partners see, and what matching needs. */
export async function completeWelcome(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/welcome/);
  await page.getByLabel("Country").selectOption({ label: "Mexico" });
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Your first language").selectOption({ label: "Spanish" });
  await page.getByText("Intermediate").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("Food and cooking").click();
  await page.getByRole("button", { name: "Finish" }).click();
  await expect(page).toHaveURL(/\/practice$/);
}
