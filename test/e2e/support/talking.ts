import { callMedia } from "./call-media.ts";
import { expect, type Learner } from "./learners.ts";

/** Both press the button and wait until they are in the same call. Returns the room's id. */
export async function meet(one: Learner, other: Learner): Promise<string> {
  await Promise.all([one, other].map(search));
  for (const { page } of [one, other]) await page.waitForURL(/\/call\/[^/]+$/);
  expect(new URL(one.page.url()).pathname).toBe(new URL(other.page.url()).pathname);
  return new URL(one.page.url()).pathname.split("/").at(-1) ?? "";
}

/** From the practice page to the queue. */
export async function search({ page }: Learner): Promise<void> {
  await page.goto("/practice");
  await page.getByRole("button", { name: "Find a partner" }).click();
}

/** Waits until packets keep arriving and carry sound: Chromium's fake microphone beeps once a second. */
export async function expectToHear({ page }: Learner): Promise<void> {
  await expect.poll(async () => (await callMedia(page)).totalAudioEnergy).toBeGreaterThan(0);
  const { packetsReceived } = await callMedia(page);
  await expect
    .poll(async () => (await callMedia(page)).packetsReceived)
    .toBeGreaterThan(packetsReceived + 50);
}
