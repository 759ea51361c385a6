import { demoPlans } from "../../dev/seed/demo-shop.ts";
import { expectToBeFit } from "./support/fitness.ts";
import { expect, test } from "./support/learners.ts";
import { expectToHear, meet } from "./support/talking.ts";
import { confirmAddress } from "./support/verified-learner.ts";

/** The free lesson of the demo course. */
const DEMO_PREVIEW = "/learn/01939000-0000-7000-8c01-000000000000/01939000-0000-7000-8c01-000001000001";

const DEMO_PAID_COURSE = "01939000-0000-7000-8c02-000000000000";

const publicPages = [
  "/",
  "/courses",
  "/courses?level=beginner",
  "/courses/small-talk-that-works",
  "/courses/no-such-course",
  "/courses/speaking-in-meetings",
  DEMO_PREVIEW,
  "/plans",
  "/signup",
  "/signup?step=password",
  "/signin",
  "/reset",
  "/deleted?due=2030-01-08T00:00:00.000Z",
  "/reset#token=of-a-link-that-is-too-old",
  "/help",
  "/safety",
  "/privacy",
  "/terms",
  "/no-such-page",
];
const memberPages = [
  "/practice",
  "/history",
  "/courses",
  "/courses/speaking-in-meetings",
  "/my-courses",
  DEMO_PREVIEW,
  `/checkout?course=${DEMO_PAID_COURSE}`,
  `/checkout?course=${DEMO_PAID_COURSE}&coupon=WELCOME20`,
  `/checkout?plan=${demoPlans[0].id}`,
  "/checkout",
  "/orders",
  "/orders/01939000-0000-7000-8c02-000000000000",
  "/plans",
  "/settings/profile",
  "/settings/security",
  "/settings/accounts",
  "/settings/devices",
  "/settings/subscription",
  "/settings/appearance",
  "/settings/language",
  "/settings/privacy",
  "/teach",
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, viewport] of [
    ["phone", { width: 360, height: 740 }],
    ["desktop", { width: 1280, height: 800 }],
  ] as const) {
    test(`every page is fit for everybody, ${device}, ${colorScheme}`, async ({ newLearner }) => {
      test.setTimeout(300_000);
      const ana = await newLearner({ displayName: "Ana" });
      await ana.page.setViewportSize(viewport);
      await ana.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await confirmAddress(ana);
      for (const path of memberPages) {
        await ana.page.goto(path);
        await expect(ana.page.getByRole("heading").first()).toBeVisible();
        await expectToBeFit(ana, path);
      }
      await ana.context.clearCookies();
      for (const path of publicPages) {
        await ana.page.goto(path);
        await expect(ana.page.getByRole("heading").first()).toBeVisible();
        await expectToBeFit(ana, path);
      }
    });
  }
}

test("the start page and the catalogue show before any script runs", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  for (const [path, heading] of [
    ["/", /./],
    ["/courses", "Courses"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  }
  await context.close();
});

test("the call and what follows are fit for everybody, on a phone", async ({ newLearner }) => {
  const ana = await newLearner({ displayName: "Ana" });
  const ben = await newLearner({ displayName: "Ben" });
  await ana.page.setViewportSize({ width: 360, height: 740 });
  await meet(ana, ben);
  await Promise.all([expectToHear(ana), expectToHear(ben)]);
  await expectToBeFit(ana, "the call on a phone");
  await expectToBeFit(ben, "the call on a desktop");
  await ana.page.keyboard.press("m");
  await expect(ben.page.getByText("Muted")).toBeVisible();
  await ana.page.getByRole("button", { name: "End call" }).click();
  await ana.page.waitForURL(/\/done$/);
  await expect(ana.page.getByRole("heading", { name: "You talked with Ben" })).toBeVisible();
  await expectToBeFit(ana, "after the call");
  await ana.page.getByRole("link", { name: "Ben" }).click();
  await expect(ana.page).toHaveURL(/\/people\//);
  await expect(ana.page.getByRole("heading", { name: "Ben" })).toBeVisible();
  await expectToBeFit(ana, "the partner's profile");
  await ana.page.getByRole("button", { name: "Follow" }).click();
  await ana.page.getByRole("link", { name: /followers?$/ }).click();
  await expect(ana.page.getByText("Ana").first()).toBeVisible();
  await expectToBeFit(ana, "the partner's followers");
});
