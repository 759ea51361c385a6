import { type APIRequestContext, expect } from "@playwright/test";
import { z } from "zod";
import { apiClientOf } from "./api-client.ts";

/** The demo course that costs something. */
const PAID_COURSE_ID = "01939000-0000-7000-8c02-000000000000";

/** That person buys the course with the test card; answers the order once the provider's event has made it paid. */
export async function buyCourse(request: APIRequestContext, email: string): Promise<string> {
  const client = await apiClientOf(request, email);
  const body = { courseId: PAID_COURSE_ID, provider: "stripe" };
  const begun = await client.send("POST", "/payments/create-checkout-session", { body });
  const { orderId, url } = z.object({ orderId: z.string(), url: z.url() }).parse(begun);
  const checkout = new URL(url).pathname.split("/").at(-1) ?? "";
  const paid = await request.post(`/dev/api/stripe/checkout/${checkout}/pay`, { data: {} });
  expect(paid.ok()).toBe(true);
  await expect
    .poll(async () =>
      z.object({ status: z.string() }).parse(await client.send("GET", `/payments/orders/${orderId}`)),
    )
    .toEqual({ status: "paid" });
  return orderId;
}
