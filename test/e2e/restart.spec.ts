import { rm } from "node:fs/promises";
import { expect, request, test } from "@playwright/test";
import { z } from "zod";
import { apiClientOf } from "./support/api-client.ts";
import { quoted, writeToDatabase } from "./support/local-database.ts";
import { TEST_PASSWORD } from "./support/registration.ts";
import { RestartableParley } from "./support/restartable.ts";

const PAID_COURSE = "01939000-0000-7000-8c02-000000000000";
const GOOD_CARD = "4242424242424242";
const WITHIN_MS = 90_000;

const checkoutSchema = z.object({ orderId: z.string(), url: z.string() });
const orderSchema = z.object({ status: z.string(), invoices: z.array(z.object({ kind: z.string() })) });
const coursesSchema = z.object({
  items: z.array(z.object({ isOpen: z.boolean(), course: z.object({ id: z.string() }) })),
});
const eventsSchema = z.object({
  items: z.array(z.object({ id: z.string(), type: z.string(), body: z.string() })),
});

test("what was committed when everything died is done within 90 s of the restart, once", async () => {
  test.setTimeout(300_000);
  const parley = new RestartableParley();
  await rm(parley.stateDirectory, { recursive: true, force: true });
  const api = await request.newContext({ baseURL: parley.origin });
  try {
    await parley.start();
    const email = `ana-${crypto.randomUUID()}@example.com`;
    const device = { id: `e2e-${crypto.randomUUID()}`, platform: "web" };
    const account = { email, password: TEST_PASSWORD, displayName: "Ana", dateOfBirth: "1995-05-05", device };
    expect((await api.post("/api/v1/auth/register", { data: account })).status()).toBe(201);
    const ana = await apiClientOf(api, email);
    const { orderId, url } = checkoutSchema.parse(
      await ana.send("POST", "/payments/create-checkout-session", { body: { courseId: PAID_COURSE } }),
    );
    // Nothing that Stripe tells arrives: what would have is written below as the webhooks Worker commits it.
    await api.post("/dev/api/stripe/faults", { data: { drop: true } });
    await api.post(url, { form: { card: GOOD_CARD }, maxRedirects: 0 });
    const told = eventsSchema.parse(await (await api.get("/dev/api/stripe/events")).json()).items;
    const event = told.find(({ type }) => type === "checkout.session.completed");
    expect(event, "Stripe has something to tell").toBeDefined();

    await parley.kill();
    const values = ["stripe", event?.id ?? "", event?.type ?? "", event?.body ?? ""].map(quoted);
    const now = Date.now();
    await writeToDatabase(
      `INSERT INTO webhook_events (provider, event_id, type, payload, received_at, touched_at) VALUES (${values.join(", ")}, ${now}, ${now})`,
      parley.stateDirectory,
    );
    await parley.start();
    const restartedAt = Date.now();
    const order = async () => orderSchema.parse(await ana.send("GET", `/payments/orders/${orderId}`));
    await expect.poll(async () => (await order()).status, { timeout: WITHIN_MS }).toBe("paid");
    console.log(`fulfilled ${((Date.now() - restartedAt) / 1000).toFixed(1)} s after the restart`);
    expect((await order()).invoices).toEqual([{ kind: "invoice" }]);
    const mine = async () => coursesSchema.parse(await ana.send("GET", "/my/courses")).items;
    await expect.poll(mine).toMatchObject([{ isOpen: true, course: { id: PAID_COURSE } }]);
  } finally {
    await api.dispose();
    await parley.kill();
  }
});
