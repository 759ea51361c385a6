import { expect, test } from "./support/learners.ts";
import { signInWithPassword, signOut } from "./support/sign-in.ts";
import { confirmAddress } from "./support/verified-learner.ts";
import { addVirtualAuthenticator } from "./support/virtual-authenticator.ts";

test("somebody adds a passkey, signs in with it, and removes it", async ({ newLearner }) => {
  const learner = await newLearner({ displayName: "Petra" });
  const { page, email } = learner;
  await addVirtualAuthenticator(page);
  await confirmAddress(learner);

  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByLabel("Name of this passkey").fill("My laptop");
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByText("Your passkey is ready")).toBeVisible();
  await expect(page.getByText("My laptop")).toBeVisible();

  await signOut(page);
  await page.goto("/signin");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL(/\/practice$/);

  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Remove My laptop" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
  await expect(page.getByText("You have no passkey yet.")).toBeVisible();
  await signOut(page);
  await signInWithPassword(page, email);
  await expect(page).toHaveURL(/\/practice$/);
});
