import { expect, type Page } from "@playwright/test";
import { test } from "./support/learners.ts";
import { signOut } from "./support/sign-in.ts";
import { completeWelcome } from "./support/welcome.ts";
import { confirmAddress } from "./support/verified-learner.ts";

/** Leaves for the provider and says there whose account it is. */
async function consent(page: Page, email: string, isConfirmed = true): Promise<void> {
  await expect(page).toHaveURL(/\/dev\/sim\/(google|apple)\/authorize/);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("checkbox").setChecked(isConfirmed);
  await page.getByRole("button", { name: "Continue with this address" }).click();
}

for (const provider of ["Google", "Apple"] as const) {
  test(`a newcomer signs up with ${provider}, and signs in again`, async ({ page }) => {
    const email = `vera-${crypto.randomUUID()}@mail.example`;
    await page.goto("/signup");
    await page.getByRole("link", { name: `Continue with ${provider}` }).click();
    await consent(page, email);

    await expect(page.getByText(`Your address ${email} is confirmed.`)).toBeVisible();
    expect(page.url()).not.toContain("signupToken");
    await expect(page.getByLabel("Your name")).toHaveValue(/^Vera/);
    await page.getByLabel("Date of birth").fill("1999-02-03");
    await page.getByRole("button", { name: "Sign up" }).click();
    await completeWelcome(page);

    await page.context().clearCookies();
    await page.goto("/signin");
    await page.getByRole("link", { name: `Continue with ${provider}` }).click();
    await consent(page, email);
    await expect(page).toHaveURL(/\/practice$/);
    await page.goto("/settings/accounts");
    await expect(page.getByText(`Connected as ${email}`)).toBeVisible();
  });

  test(`who cancels at ${provider}, or has an address that ${provider} has not confirmed, does not get in`, async ({
    page,
  }) => {
    await page.goto("/signin");
    await page.getByRole("link", { name: `Continue with ${provider}` }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page).toHaveURL(/\/signin\?/);
    await expect(page.getByText("That was stopped, or it took too long.")).toBeVisible();

    await page.getByRole("link", { name: `Continue with ${provider}` }).click();
    await consent(page, `ugo-${crypto.randomUUID()}@mail.example`, false);
    await expect(page).toHaveURL(/\/signin\?/);
    await expect(page.getByText("has not confirmed your e-mail address yet")).toBeVisible();
    await page.goto("/history");
    await expect(page).toHaveURL(/\/sign(in|up)\b/);
  });
}

test("a learner connects Google to the account, signs in with it, and disconnects it", async ({
  newLearner,
}) => {
  const learner = await newLearner({ displayName: "Irene" });
  const { page } = learner;
  const googleAddress = `irene-${crypto.randomUUID()}@mail.example`;
  await confirmAddress(learner);
  await page.goto("/settings/accounts");
  await page.getByRole("button", { name: "Connect Google" }).click();
  await consent(page, googleAddress);
  await expect(page).toHaveURL(/\/settings\/accounts$/);
  await expect(page.getByText(`Connected as ${googleAddress}`)).toBeVisible();

  await signOut(page);
  await page.goto("/signin");
  await page.getByRole("link", { name: "Continue with Google" }).click();
  await consent(page, googleAddress);
  await expect(page).toHaveURL(/\/practice$/);

  await page.goto("/settings/accounts");
  await page.getByRole("button", { name: "Disconnect Google" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disconnect", exact: true }).click();
  await expect(page.getByText("Not connected").first()).toBeVisible();
});
