import { demoInstructor } from "../../dev/seed/demo-instructor.ts";
import { DEMO_PASSWORD } from "../../dev/seed/demo-learners.ts";
import { signInAsAdministrator } from "./support/administrator.ts";
import { buyCourse } from "./support/bought-course.ts";
import { expectToBeFit } from "./support/fitness.ts";
import { expect, type Learner, test } from "./support/learners.ts";
import { signInWithPassword } from "./support/sign-in.ts";
import { confirmAddress } from "./support/verified-learner.ts";

/** At both widths and in both looks. */
async function expectToBeFitEverywhere(learner: Learner, path: string): Promise<void> {
  const { page } = learner;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectToBeFit(learner, `${path}, ${width}, ${colorScheme}`);
    }
  }
}

test("an administrator pays a part of an order back, and its instructor earns less", async ({
  newLearner,
  request,
}) => {
  test.setTimeout(180_000);
  const buyer = await newLearner({ displayName: "Somebody who buys" });
  await confirmAddress(buyer);
  const orderId = await buyCourse(request, buyer.email);

  const admin = await newLearner({ displayName: "Somebody from the team" });
  await admin.context.clearCookies();
  await signInAsAdministrator(admin.page);
  await admin.page.goto("/admin/orders");
  await admin.page.getByLabel("Buyer’s e-mail, title or id").fill(buyer.email);
  await admin.page.keyboard.press("Enter");
  // Others buy the same course at the same time as this runs.
  await admin.page.locator(`a[href="/admin/orders/${orderId}"]`).click();
  await expect(admin.page).toHaveURL(new RegExp(orderId));
  await admin.page.getByRole("button", { name: "Pay back" }).click();
  const dialog = admin.page.getByRole("dialog");
  await dialog.getByText("A part", { exact: true }).click();
  await dialog.getByLabel("Amount in USD").fill("50");
  await dialog.getByLabel("Why?").fill("Half of the lessons were missing");
  await expect(dialog.getByText("An amount from 0.01 to 19.00")).toBeVisible();
  await expectToBeFit(admin, "the dialog in which an order is paid back");
  await dialog.getByLabel("Amount in USD").fill("5");
  await dialog.getByRole("button", { name: "Pay back" }).click();
  await expect(admin.page.getByText("Partly paid back")).toBeVisible();
  const refunds = admin.page.getByRole("region", { name: "Refunds" });
  await expect(refunds.getByRole("cell", { name: "$5.00" })).toBeVisible();
  await admin.page.goto(`/admin/audit?subject=${orderId}`);
  await expect(admin.page.getByRole("cell", { name: "Paid money back" })).toBeVisible();

  const code = `E2E-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
  await admin.page.goto("/admin/coupons");
  await admin.page.getByRole("button", { name: "New coupon" }).click();
  await dialog.getByLabel("Code").fill(code.toLowerCase());
  await dialog.getByRole("textbox", { name: "Percent" }).fill("25");
  await expectToBeFit(admin, "the dialog of a new coupon");
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = admin.page.getByRole("row").filter({ hasText: code });
  await expect(row.getByText("Active")).toBeVisible();
  await row.getByRole("button", { name: `Switch off ${code}` }).click();
  await expect(row.getByText("Switched off")).toBeVisible();

  const paths = [
    "/admin/orders",
    `/admin/orders/${orderId}`,
    "/admin/coupons",
    "/admin/events?status=processed",
  ];
  for (const path of paths) await expectToBeFitEverywhere(admin, path);

  const teacher = await newLearner({ displayName: "Somebody who teaches" });
  await teacher.context.clearCookies();
  await signInWithPassword(teacher.page, demoInstructor.email, DEMO_PASSWORD);
  await expect(teacher.page).toHaveURL(/\/practice$/);
  await teacher.page.goto("/studio");
  await teacher.page.getByRole("link", { name: "Earnings" }).click();
  await expect(teacher.page.getByText("You get 70 % of what people pay, without tax.")).toBeVisible();
  await expect(teacher.page.getByRole("row").filter({ hasText: "Speaking in meetings" })).toBeVisible();
  await expectToBeFitEverywhere(teacher, "/studio/earnings");
});
