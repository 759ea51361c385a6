import { localIceUser, reportFailedPath } from "./support/call-media.ts";
import { expect, test } from "./support/learners.ts";
import { breakableSockets } from "./support/network.ts";
import { expectToHear, meet } from "./support/talking.ts";

test("a call whose sockets die is told so, goes on when they come back, and counts as one call", async ({
  newLearner,
}) => {
  const ana = await newLearner({ displayName: "Ana" });
  const ben = await newLearner({ displayName: "Ben" });
  const sockets = await breakableSockets(ana.context);
  const roomId = await meet(ana, ben);
  await Promise.all([expectToHear(ana), expectToHear(ben)]);

  await sockets.cut();
  await expect(ben.page.getByText(/Ana lost the connection/)).toBeVisible();
  sockets.mend();
  await expect(ben.page.getByText(/Ana lost the connection/)).toBeHidden();
  await Promise.all([expectToHear(ana), expectToHear(ben)]);

  await ben.page.getByRole("button", { name: "End call" }).click();
  for (const { page } of [ana, ben]) await page.waitForURL(`**/call/${roomId}/done`);
});

test("a call survives a reload of the page", async ({ newLearner }) => {
  const ana = await newLearner({ displayName: "Ana" });
  const ben = await newLearner({ displayName: "Ben" });
  await meet(ana, ben);
  await Promise.all([expectToHear(ana), expectToHear(ben)]);
  await ana.page.reload();
  await Promise.all([expectToHear(ana), expectToHear(ben)]);
});

test("a path that breaks is replaced by an ICE restart and the sound goes on", async ({ newLearner }) => {
  const ana = await newLearner({ displayName: "Ana" });
  const ben = await newLearner({ displayName: "Ben" });
  await meet(ana, ben);
  await Promise.all([expectToHear(ana), expectToHear(ben)]);
  for (const { page } of [ana, ben]) {
    const before = await localIceUser(page);
    await reportFailedPath(page);
    await expect.poll(() => localIceUser(page)).not.toBe(before);
    await Promise.all([expectToHear(ana), expectToHear(ben)]);
  }
});
