import { signInAsAdministrator } from "./support/administrator.ts";
import { expectToBeFit, overflowOf } from "./support/fitness.ts";
import { expect, type Learner, test } from "./support/learners.ts";
import { signInWithPassword } from "./support/sign-in.ts";
import { expectToHear, meet } from "./support/talking.ts";

/** While a report waits, so that the menu has a number to show. */
async function expectToFitPhones(admin: Learner, paths: readonly string[]): Promise<void> {
  const desktop = admin.page.viewportSize() ?? { width: 1280, height: 720 };
  await admin.page.setViewportSize({ width: 360, height: 740 });
  for (const path of paths) {
    await admin.page.goto(path);
    await expect(admin.page.getByRole("link", { name: /waiting/ }).first()).toBeAttached();
    expect(await overflowOf(admin.page), `${path} is wider than a phone`).toBeLessThanOrEqual(0);
  }
  await admin.page.setViewportSize(desktop);
}

test("a report in a call is decided by an administrator, and the offender is out within five seconds and can appeal", async ({
  newLearner,
}) => {
  test.setTimeout(120_000);
  const ana = await newLearner({ displayName: "Ana", englishLevel: "beginner" });
  const rude = await newLearner({
    displayName: `Rude ${crypto.randomUUID().slice(0, 8)}`,
    englishLevel: "beginner",
  });
  await meet(ana, rude);
  await Promise.all([expectToHear(ana), expectToHear(rude)]);
  await rude.page.getByRole("button", { name: "Chat" }).click();
  await rude.page.getByLabel("Message").fill("Give me your phone number");
  await rude.page.keyboard.press("Enter");
  await ana.page.getByRole("button", { name: "More" }).click();
  await ana.page.getByRole("menuitem", { name: "Report" }).click();
  await ana.page.getByText("Insults or threats").click();
  await ana.page.getByRole("button", { name: "Send report" }).click();
  await rude.page.waitForURL("**/done");
  await rude.page.goto("/practice");

  const admin = await newLearner({ displayName: "Somebody from the team" });
  await admin.context.clearCookies();
  await signInAsAdministrator(admin.page);
  await expectToFitPhones(admin, ["/admin", "/admin/reports", "/admin/users", "/admin/audit"]);
  await admin.page.goto("/admin/reports");
  await admin.page.getByRole("link", { name: new RegExp(rude.displayName) }).click();
  await expect(admin.page.getByText("Give me your phone number")).toBeVisible();
  await expectToBeFit(admin, "a report with its evidence");
  await admin.page.keyboard.press("4");
  await admin.page.getByLabel("For how long").selectOption({ label: "For good" });
  await admin.page.getByLabel("Why?").fill("Asked for a phone number in the chat");
  await admin.page.getByRole("button", { name: "Decide" }).click();
  await expect(rude.page).toHaveURL(/\/appeal/, { timeout: 5_000 });

  await signInWithPassword(rude.page, rude.email);
  await expect(rude.page).toHaveURL(/\/appeal/);
  await rude.page
    .getByLabel("Do you think this is a mistake? Tell us what happened.")
    .fill("We have known each other for years and it was a joke.");
  await expectToBeFit(rude, "the appeal");
  await rude.page.getByRole("button", { name: "Send my message" }).click();
  await expect(rude.page.getByRole("heading", { name: "We have your message" })).toBeVisible();

  await admin.page.goto("/admin/appeals");
  await expect(admin.page.getByText(rude.displayName).first()).toBeVisible();

  await admin.page.goto("/admin/users");
  const joined = admin.page.getByRole("columnheader", { name: "Joined" });
  await expect(joined).toHaveAttribute("aria-sort", "descending");
  await joined.getByRole("link").click();
  await expect(admin.page).toHaveURL(/sort=oldest/);
  await expect(joined).toHaveAttribute("aria-sort", "ascending");
  await expectToBeFit(admin, "the list of users, the oldest first");
  const hidden = await admin.page
    .getByRole("region", { name: "Users" })
    .evaluate((table) => table.scrollWidth - table.clientWidth);
  expect(hidden, "columns that a desktop does not show").toBeLessThanOrEqual(0);
});

test("administration shows nothing to an administrator whom Access does not know, nor to anybody else", async ({
  newLearner,
}) => {
  const learner = await newLearner({ displayName: "Curious" });
  await learner.page.goto("/admin");
  await expect(learner.page.getByText("Access does not know you now")).toBeVisible();
  await learner.page.goto(`/dev/access?email=${encodeURIComponent(learner.email)}`);
  await learner.page.goto("/admin/users");
  await expect(learner.page.getByRole("table")).toBeHidden();
  await expect(learner.page.getByText(learner.email)).toBeHidden();
});
