import { mailTo } from "./support/inbox.ts";
import { expect, test } from "./support/learners.ts";
import { signInWithPassword } from "./support/sign-in.ts";
import { confirmAddress } from "./support/verified-learner.ts";

test("somebody who forgot the password chooses a new one with the link from the inbox", async ({
  newLearner,
}) => {
  const learner = await newLearner({ displayName: "Olga" });
  const { page, email, context } = learner;
  await confirmAddress(learner);
  const elsewhere = await context.browser()?.newContext({ baseURL: new URL(page.url()).origin });
  const other = await elsewhere?.newPage();
  if (elsewhere === undefined || other === undefined) throw new Error("There is no second browser");

  await other.goto("/signin");
  await other.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(other.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await other.getByLabel("E-mail").fill(email);
  await other.getByRole("button", { name: "Send the link" }).click();
  await expect(other.getByText(/a mail is on its way/)).toBeVisible();

  const { subject } = await mailTo(other, email, /Choose a new password/);
  await other.goto(`/dev/inbox?to=${encodeURIComponent(email)}`);
  await other.getByRole("link", { name: subject }).click();
  const opened = other.waitForEvent("popup");
  await other
    .frameLocator('iframe[title="The mail as a mail program shows it"]')
    .getByRole("link", { name: "Choose a new password" })
    .click();
  const reset = await opened;
  await reset.getByLabel("New password").fill("eight blue coffee mugs");
  // The link is in the browser's history otherwise.
  expect(reset.url()).not.toContain("token");
  await reset.getByRole("button", { name: "Save the new password" }).click();
  await expect(reset.getByRole("heading", { name: "Your new password is saved" })).toBeVisible();

  await signInWithPassword(reset, email);
  await expect(reset.getByText("The e-mail or the password is not right")).toBeVisible();
  await signInWithPassword(reset, email, "eight blue coffee mugs");
  await expect(reset).toHaveURL(/\/practice$/);
  // Her first language is Spanish, and so are the mails that come without a visit.
  await mailTo(reset, email, /^Tu contraseña de Parley cambió$/);

  // The browser that was signed in before is not any more.
  await page.goto("/history");
  await expect(page).toHaveURL(/\/sign(in|up)\b/);
  await elsewhere.close();
});
