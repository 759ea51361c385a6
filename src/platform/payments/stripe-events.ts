import { z } from "zod";
import { parsedJson } from "../parsed-json.ts";
import type { EventSubject } from "./payment-provider.ts";

const id = z.string().min(1);
const ref = z.union([id, z.object({ id }).transform((whole) => whole.id)]).nullish();

/** What of Stripe's objects says which others they belong to (docs.stripe.com/api/events/types). */
const subjectSchema = z.discriminatedUnion("object", [
  z.object({ object: z.literal("checkout.session"), id }),
  z.object({ object: z.literal("payment_intent"), id }),
  z.object({ object: z.enum(["charge", "dispute", "refund"]), payment_intent: ref }),
  z.object({ object: z.literal("subscription"), id }),
  z.object({
    object: z.literal("invoice"),
    parent: z.object({ subscription_details: z.object({ subscription: ref }).nullish() }).nullish(),
  }),
]);
const eventSchema = z.object({ data: z.object({ object: subjectSchema }) });

/** What a Stripe event is about; null for anything else. */
export function stripeSubject(payload: string): EventSubject | null {
  const event = eventSchema.safeParse(parsedJson(payload));
  if (!event.success) return null;
  const { object } = event.data.data;
  switch (object.object) {
    case "checkout.session":
      return { kind: "checkout", checkoutRef: object.id };
    case "payment_intent":
      return payment(object.id);
    case "charge":
    case "dispute":
    case "refund":
      return payment(object.payment_intent);
    case "subscription":
      return { kind: "subscription", subscriptionRef: object.id };
    case "invoice": {
      const subscriptionRef = object.parent?.subscription_details?.subscription ?? null;
      return subscriptionRef === null ? null : { kind: "subscription", subscriptionRef };
    }
  }
}

function payment(paymentRef: string | null | undefined): EventSubject | null {
  return paymentRef === null || paymentRef === undefined ? null : { kind: "payment", paymentRef };
}
