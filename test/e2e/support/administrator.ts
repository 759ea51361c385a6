import { expect, type Page } from "@playwright/test";
import { generate } from "otplib";
import { DEMO_PASSWORD, DEMO_TOTP_SECRET, demoLearners } from "../../../dev/seed/demo-learners.ts";
import { signInWithPassword } from "./sign-in.ts";

/** Access first, then password and second step: both are needed. A code works once, so another sign-in waits for the next. */
export async function signInAsAdministrator(page: Page): Promise<void> {
  const [{ email }] = demoLearners;
  await page.goto(`/dev/access?email=${encodeURIComponent(email)}`);
  await signInWithPassword(page, email, DEMO_PASSWORD);
  const code = page.getByLabel("Code from the app");
  await expect(async () => {
    await code.fill(await generate({ secret: DEMO_TOTP_SECRET }));
    await expect(page).toHaveURL(/\/practice$/, { timeout: 4000 });
  }).toPass({ timeout: 45_000 });
}
