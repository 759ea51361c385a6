import { callMedia } from "./support/call-media.ts";
import { expect, test } from "./support/learners.ts";
import { expectToHear, meet } from "./support/talking.ts";

test("two learners find each other, hear each other, end the call and rate it", async ({ newLearner }) => {
  const ana = await newLearner({ displayName: "Ana" });
  const ben = await newLearner({ displayName: "Ben" });
  const roomId = await meet(ana, ben);
  await expect(ana.page.getByRole("heading", { name: "Ben" })).toBeVisible();
  await expect(ben.page.getByRole("heading", { name: "Ana" })).toBeVisible();
  await Promise.all([expectToHear(ana), expectToHear(ben)]);

  await ana.page.getByRole("button", { name: "End call" }).click();
  for (const { page } of [ana, ben]) {
    await page.waitForURL(`**/call/${roomId}/done`);
  }
  await ana.page.goto("/history");
  await expect(ana.page.getByText("Ben").first()).toBeVisible();
});

test("a learner who never wants to show an address is heard through the relay", async ({ newLearner }) => {
  const ana = await newLearner({ displayName: "Ana" });
  const ben = await newLearner({ displayName: "Ben" });
  await ana.page.goto("/settings/privacy");
  await ana.page.getByRole("switch", { name: "Hide my network address" }).click();
  await meet(ana, ben);
  await Promise.all([expectToHear(ana), expectToHear(ben)]);
  expect((await callMedia(ana.page)).localCandidateType).toBe("relay");
  expect((await callMedia(ben.page)).remoteCandidateType).toBe("relay");
});

test("when one side closes the browser, the other is told that the partner lost the connection", async ({
  newLearner,
}) => {
  const ana = await newLearner({ displayName: "Ana" });
  const ben = await newLearner({ displayName: "Ben" });
  await meet(ana, ben);
  await Promise.all([expectToHear(ana), expectToHear(ben)]);
  await ana.context.close();
  await expect(ben.page.getByText(/Ana lost the connection/)).toBeVisible();
});
