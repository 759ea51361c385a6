import { expect, test } from "@playwright/test";

test("a newcomer on a phone signs up, tells who they are, is heard, searches and signs out", async ({
  browser,
  contextOptions,
}) => {
  const context = await browser.newContext({ ...contextOptions, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: "Sign up" }).first().click();
  await page.getByLabel("Your name").fill("Lucía");
  await page.getByLabel("E-mail").fill(`lucia-${crypto.randomUUID()}@test.parley.example`);
  await page.getByLabel("Password", { exact: true }).fill("пять зелёных чашек");
  await page.getByLabel("Date of birth").fill("2020-01-01");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByText(/18/).first()).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Lucía");
  await page.getByLabel("Date of birth").fill("1999-02-03");
  await page.getByRole("button", { name: "Sign up" }).click();

  await expect(page).toHaveURL(/\/welcome/);
  await page.getByLabel("Country").selectOption({ label: "Mexico" });
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Your first language").selectOption({ label: "Spanish" });
  await page.getByText("Intermediate").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByText("Food and cooking").click();
  await page.getByRole("button", { name: "Finish" }).click();

  await expect(page).toHaveURL(/\/practice$/);
  await page.getByRole("button", { name: "Check my microphone" }).click();
  await expect(page.getByText("We hear you.")).toBeVisible();
  await page.getByRole("button", { name: "Find a partner" }).click();
  await expect(page.getByRole("heading", { name: "Looking for a partner" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL(/\/practice$/);

  await page.goto("/settings/devices");
  await expect(page.getByText("this device")).toBeVisible();
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).not.toHaveURL(/\/settings/);
  await page.goto("/history");
  await expect(page).toHaveURL(/\/signin/);
  await context.close();
});
