import { expect, test } from "./support/learners.ts";
import { expectToHear, meet, search } from "./support/talking.ts";

test("a third person waits while two talk, and never gets into their call", async ({ newLearner }) => {
  const ana = await newLearner({ displayName: "Ana" });
  const ben = await newLearner({ displayName: "Ben" });
  const cleo = await newLearner({ displayName: "Cleo" });
  const roomId = await meet(ana, ben);
  await Promise.all([expectToHear(ana), expectToHear(ben)]);
  await search(cleo);
  await expect(cleo.page.getByRole("heading", { name: "Looking for a partner" })).toBeVisible();

  const intruder = await cleo.context.newPage();
  await intruder.goto(`/call/${roomId}`);
  await expect(intruder.getByRole("button", { name: "Mute" })).toBeHidden();
  await expect(intruder.getByRole("heading", { name: "Ben" })).toBeHidden();
  await Promise.all([expectToHear(ana), expectToHear(ben)]);
  await cleo.page.bringToFront();
  await expect(cleo.page).toHaveURL(/\/practice\/waiting/);
  await cleo.page.getByRole("button", { name: "Cancel" }).click();
  await expect(cleo.page).toHaveURL(/\/practice$/);
});

test("reporting somebody ends the call at once, blocks both ways, and lets the reporter search on", async ({
  newLearner,
}) => {
  const ana = await newLearner({ displayName: "Ana", englishLevel: "advanced" });
  const ben = await newLearner({ displayName: "Ben", englishLevel: "advanced" });
  const roomId = await meet(ana, ben);
  await Promise.all([expectToHear(ana), expectToHear(ben)]);
  await ana.page.getByRole("button", { name: "More" }).click();
  await ana.page.getByRole("menuitem", { name: "Report" }).click();
  await ana.page.getByText("Insults or threats").click();
  await ana.page.getByLabel(/Tell us more/).fill("Shouted at me");
  await ana.page.getByRole("button", { name: "Send report" }).click();
  await ana.page.waitForURL(`**/call/${roomId}/done?parting=reported`);
  await ben.page.waitForURL(`**/call/${roomId}/done`);

  await Promise.all([search(ana), search(ben)]);
  for (const { page } of [ana, ben]) {
    await expect(page.getByRole("heading", { name: "Looking for a partner" })).toBeVisible();
  }
  await ana.page.waitForTimeout(3_000);
  for (const { page } of [ana, ben]) await expect(page).toHaveURL(/\/practice\/waiting/);
});

test("blocking somebody in a call asks first, ends it, and asks for no rating", async ({ newLearner }) => {
  const ana = await newLearner({ displayName: "Ana", englishLevel: "advanced" });
  const ben = await newLearner({ displayName: "Ben", englishLevel: "advanced" });
  const roomId = await meet(ana, ben);
  await ana.page.getByRole("button", { name: "More" }).click();
  await ana.page.getByRole("menuitem", { name: "Block and leave" }).click();
  await expect(ana.page.getByRole("dialog", { name: "Block Ben" })).toBeVisible();
  await ana.page.getByRole("button", { name: "Block and leave" }).click();
  await ana.page.waitForURL(`**/call/${roomId}/done?parting=blocked`);
  await expect(ana.page.getByRole("link", { name: "Search on" })).toBeVisible();
  await expect(
    ana.page.getByRole("main").getByText("Ben is blocked. You will not meet again."),
  ).toBeVisible();
  await expect(ana.page.getByRole("button", { name: "Send rating" })).toBeHidden();
  await expect(ana.page.getByRole("link", { name: /Profile of/ })).toBeHidden();
});

test("what two people say in a call is rated by each, partner and connection apart, and stands in their history", async ({
  newLearner,
}) => {
  const ana = await newLearner({ displayName: "Ana" });
  const ben = await newLearner({ displayName: "Ben" });
  const roomId = await meet(ana, ben);
  await Promise.all([expectToHear(ana), expectToHear(ben)]);
  await ana.page.getByRole("button", { name: "Chat" }).click();
  await ana.page.getByLabel("Message").fill("Nice to meet you <b>Ben</b>");
  await ana.page.keyboard.press("Enter");
  await ben.page.getByRole("button", { name: /Chat/ }).click();
  await expect(ben.page.getByText("Nice to meet you <b>Ben</b>")).toBeVisible();
  await ana.page.getByRole("button", { name: "End call" }).click();
  for (const { page } of [ana, ben]) await page.waitForURL(`**/call/${roomId}/done`);

  const partner = ana.page.getByRole("group", { name: "How was Ben?" });
  await partner.getByRole("radio").nth(3).check({ force: true });
  await ana.page
    .getByRole("group", { name: "How was the connection?" })
    .getByRole("radio")
    .nth(4)
    .check({ force: true });
  await ana.page.getByRole("button", { name: "Send rating" }).click();
  await expect(ana.page.getByText("Thank you for your rating.")).toBeVisible();
  await ana.page.goto("/history");
  await expect(ana.page.getByText("Ben").first()).toBeVisible();
  await expect(
    ana.page
      .getByRole("link", { name: /Ben/ })
      .or(ana.page.getByRole("listitem").filter({ hasText: "Ben" }))
      .first(),
  ).toContainText("4");
  await ben.page.goto("/history");
  await expect(ben.page.getByText("Ana").first()).toBeVisible();
});
