import { expect, test } from "./support/learners.ts";
import { meet } from "./support/talking.ts";

/** What runs in a page that trusts the words of strangers. */
const payloads = [
  `<script>window.ran = true</script>`,
  `<img src=x onerror="window.ran = true">`,
  `"><svg onload="window.ran = true">`,
  `javascript:window.ran=true`,
  `<iframe srcdoc="<script>parent.ran = true</script>"></iframe>`,
  `{{constructor.constructor('window.ran = true')()}}`,
  `<a href="javascript:window.ran=true" autofocus onfocus="window.ran = true">x</a>`,
  `</script><script>window.ran = true</script>`,
];

test("what strangers write is shown as words and never runs", async ({ newLearner }) => {
  const ana = await newLearner({ displayName: `<img src=x onerror="window.ran=1">` });
  const ben = await newLearner({ displayName: "Ben" });
  await meet(ana, ben);
  const partner = ben.page.getByText(ana.displayName).first();
  await expect(partner).toBeVisible();
  await ana.page.getByRole("button", { name: "Chat" }).click();
  await ben.page.getByRole("button", { name: /Chat/ }).click();
  for (const payload of payloads) {
    await ana.page.getByLabel("Message").fill(payload);
    await ana.page.keyboard.press("Enter");
    await expect(ben.page.getByText(payload, { exact: true })).toBeVisible();
  }
  await ana.page.getByRole("button", { name: "End call" }).click();
  await ben.page.waitForURL("**/done");
  await ben.page.goto("/history");
  await expect(ben.page.getByText(ana.displayName).first()).toBeVisible();

  await ana.page.goto("/settings/profile");
  await ana.page.getByLabel(/About/).fill(payloads.join(" ").slice(0, 480));
  await ana.page.getByRole("button", { name: "Save" }).click();
  await ben.page.getByRole("link", { name: ana.displayName }).first().click();
  await expect(ben.page.getByText(payloads[0] ?? "", { exact: false }).first()).toBeVisible();
  for (const { page } of [ana, ben]) {
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  }
});
