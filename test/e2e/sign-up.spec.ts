import { expect, test } from "@playwright/test";
import { mailedCode } from "./support/inbox.ts";
import { completeWelcome } from "./support/welcome.ts";

test("a newcomer on a phone signs up with a code, tells who they are, is heard, searches and signs out", async ({
  browser,
  contextOptions,
}) => {
  const context = await browser.newContext({ ...contextOptions, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const email = `lucia-${crypto.randomUUID()}@test.parley.example`;
  await page.goto("/");
  await page.getByRole("link", { name: "Sign up" }).first().click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Continue", exact: true }).click();

  const code = await mailedCode(page, email);
  await page.getByLabel("Code with 6 digits").fill(code === "000000" ? "111111" : "000000");
  await expect(page.getByText("This code is not right")).toBeVisible();
  await page.getByLabel("Code with 6 digits").fill(`${code.slice(0, 3)} ${code.slice(3)}`);

  await expect(page.getByText(`Your address ${email} is confirmed.`)).toBeVisible();
  await page.getByLabel("Your name").fill("Lucía");
  await page.getByLabel("Date of birth").fill("2020-01-01");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByText(/18/).first()).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Lucía");
  await page.getByLabel("Date of birth").fill("1999-02-03");
  await page.getByRole("button", { name: "Sign up" }).click();

  await completeWelcome(page);
  await page.getByRole("button", { name: "Check my microphone" }).click();
  await expect(page.getByText("We hear you.")).toBeVisible();
  await page.getByRole("button", { name: "Find a partner" }).click();
  await expect(page.getByRole("heading", { name: "Looking for a partner" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL(/\/practice$/);

  await page.goto("/settings/devices");
  await expect(page.getByText(/· this device/)).toBeVisible();
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).not.toHaveURL(/\/settings/);
  await page.goto("/history");
  await expect(page).toHaveURL(/\/signin/);
  await context.close();
});

test("somebody signs up with a password and confirms the address afterwards", async ({ page }) => {
  const email = `pablo-${crypto.randomUUID()}@test.parley.example`;
  await page.goto("/signup");
  await page.getByRole("link", { name: "Use a password instead" }).click();
  await page.getByLabel("Your name").fill("Pablo");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("пять зелёных чашек");
  await page.getByLabel("Date of birth").fill("1999-02-03");
  await page.getByRole("button", { name: "Sign up" }).click();
  await completeWelcome(page);

  await page.goto("/settings/security");
  await expect(page.getByText("Confirm your e-mail first.")).toBeVisible();
  await page.getByRole("button", { name: "Enter the code" }).first().click();
  const code = await mailedCode(page, email, /confirms your e-mail address$/);
  await page.getByRole("dialog").getByLabel("Code with 6 digits").fill(code);
  await expect(page.getByText("Your e-mail is confirmed")).toBeVisible();
  await expect(page.getByText("Please confirm your e-mail address.")).toBeHidden();
  await expect(page.getByRole("heading", { name: "Passkeys" })).toBeVisible();
});
