import { readFile } from "node:fs/promises";
import { generate } from "otplib";
import { expectToBeFit } from "./support/fitness.ts";
import { expect, type Learner, test } from "./support/learners.ts";
import { signInWithPassword, signOut } from "./support/sign-in.ts";
import { confirmAddress } from "./support/verified-learner.ts";

/** Switches the second step on and returns the secret and the recovery codes, as their owner would keep them. */
async function setUpSecondStep(learner: Learner): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { page } = learner;
  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Set it up" }).click();
  await expect(page.getByRole("img", { name: "QR code for your authenticator app" })).toBeVisible();
  await expectToBeFit(learner, "setting up the second step");
  const typed = page
    .getByText("No camera? Type this key into the app:")
    .locator("xpath=following-sibling::p");
  const secret = (await typed.innerText()).replaceAll(/\s/g, "");
  await page.getByLabel("Code from the app").fill(await generate({ secret }));
  await expect(page.getByRole("heading", { name: "Save your recovery codes now" })).toBeVisible();
  await expectToBeFit(learner, "the recovery codes");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const file = await (await downloading).path();
  const recoveryCodes = (await readFile(file, "utf8")).match(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g) ?? [];
  await page.getByRole("button", { name: "I have saved them" }).click();
  await expect(page.getByText("10 recovery codes left")).toBeVisible();
  return { secret, recoveryCodes };
}

test("somebody sets up an authenticator app and signs in with it, or with a recovery code", async ({
  newLearner,
}) => {
  const learner = await newLearner({ displayName: "Tomás" });
  const { page, email } = learner;
  await confirmAddress(learner);
  const { secret, recoveryCodes } = await setUpSecondStep(learner);
  expect(new Set(recoveryCodes).size).toBe(10);

  await signOut(page);
  await signInWithPassword(page, email);
  await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
  await expectToBeFit(learner, "the second step");
  // The code of this half minute is used up already; phones that run ahead show the next one.
  await page
    .getByLabel("Code from the app")
    .fill(await generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 }));
  await expect(page).toHaveURL(/\/practice$/);

  await signOut(page);
  await signInWithPassword(page, email);
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await page.getByLabel("Recovery code").fill(recoveryCodes[0]?.toLowerCase() ?? "");
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page).toHaveURL(/\/practice$/);
  await page.goto("/settings/security");
  await expect(page.getByText("9 recovery codes left")).toBeVisible();
});
