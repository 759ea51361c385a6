import { expect, type Page } from "@playwright/test";
import { z } from "zod";

const mailsSchema = z.object({
  items: z.array(
    z.object({
      id: z.number(),
      subject: z.string(),
      text: z.string(),
      links: z.array(z.string()),
    }),
  ),
});

/** A mail as the dev Worker caught it. */
export type CaughtMail = z.infer<typeof mailsSchema>["items"][number];

async function mailsTo(page: Page, email: string): Promise<CaughtMail[]> {
  const answer = await page.request.get(`/dev/api/mail?to=${encodeURIComponent(email)}`);
  return mailsSchema.parse(await answer.json()).items;
}

/** Waits until a mail with this subject has come, and returns the newest. */
export async function mailTo(page: Page, email: string, subject: RegExp): Promise<CaughtMail> {
  const find = async () => (await mailsTo(page, email)).find((mail) => subject.test(mail.subject));
  await expect.poll(find, `a mail to ${email} about ${subject}`).toBeDefined();
  return mailsSchema.shape.items.element.parse(await find());
}

/** The six digits of the newest code that was mailed. `about` tells sign-up codes from others. */
export async function mailedCode(page: Page, email: string, about = /Parley code$/): Promise<string> {
  const { subject } = await mailTo(page, email, about);
  return /^\d{6}/.exec(subject)?.[0] ?? "";
}
