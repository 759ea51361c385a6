import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { mailTo } from "./support/inbox.ts";
import { expect, test } from "./support/learners.ts";
import { TEST_PASSWORD } from "./support/registration.ts";
import { signInWithPassword } from "./support/sign-in.ts";
import { confirmAddress } from "./support/verified-learner.ts";

test("somebody asks for a copy of all data, is told by mail, and finds themselves in it", async ({
  newLearner,
}) => {
  const learner = await newLearner({ displayName: "Nadia" });
  const { page, email } = learner;
  await confirmAddress(learner);
  await page.goto("/settings/privacy");
  await page.getByRole("button", { name: "Ask for my data" }).click();
  // Her first language is Spanish, and so are her mails.
  const { links } = await mailTo(page, email, /^Tus datos están listos$/);
  await page.goto(links.find((link) => link.endsWith("/settings/privacy")) ?? "");

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Download the data of/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^parley-\d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(await readFile(await download.path()));
  const readme = strFromU8(files["README.txt"] ?? new Uint8Array());
  expect(readme).toContain("Everything that Parley holds about you");
  const everything = Object.values(files).map((file) => strFromU8(file));
  expect(everything.join()).toContain(email);
  expect(everything.join()).toContain("Nadia");
  expect(everything.join()).not.toContain("$argon2");
});

test("somebody deletes the account, thinks again within the week, and keeps it", async ({ newLearner }) => {
  const learner = await newLearner({ displayName: "Oskar" });
  const { page, email } = learner;
  await confirmAddress(learner);
  await page.goto("/settings/privacy");
  await page.getByRole("button", { name: "Delete my account" }).click();
  await page.getByLabel("Password", { exact: true }).fill("not my password");
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByText("This is not your current password.")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(TEST_PASSWORD);
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByRole("heading", { name: "Your account will be deleted" })).toBeVisible();
  await mailTo(page, email, /^Tu cuenta de Parley se eliminará el/);
  await page.goto("/history");
  await expect(page).toHaveURL(/\/sign(in|up)\b/);

  await signInWithPassword(page, email);
  await expect(page.getByRole("heading", { name: "Keep your account?" })).toBeVisible();
  await page.getByRole("button", { name: "Keep my account" }).click();
  await expect(page.getByText("Your account stays")).toBeVisible();
  await page.goto("/history");
  await expect(page.getByRole("heading", { name: "History" })).toBeVisible();
});
