import type { Subscription } from "../../../../../src/contract/payments/subscription.ts";
import { dateText } from "../../../lib/text/dates.ts";
import { planPriceText } from "../../../lib/text/plan-price.ts";
import { m } from "../../../paraglide/messages.js";
import type { BadgeTone } from "../../../ui/badge.tsx";

/** How a subscription stands, in a word, and what comes next and when. */
export function subscriptionText(subscription: Subscription): {
  state: string;
  tone: BadgeTone;
  text: string;
} {
  const { status, isEnding, plan, graceEndsAt } = subscription;
  const date = dateText(new Date(subscription.periodEndsAt));
  const price = planPriceText(plan.price, plan.interval);
  if (status === "ended") {
    return { state: m.subscription_ended(), tone: "plain", text: m.subscription_ended_text({ date }) };
  }
  if (status === "past_due") {
    const until = dateText(new Date(graceEndsAt ?? subscription.periodEndsAt));
    return {
      state: m.subscription_past_due(),
      tone: "bad",
      text: m.subscription_past_due_text({ date: until }),
    };
  }
  if (isEnding) {
    return { state: m.subscription_ending(), tone: "waiting", text: m.subscription_ending_text({ date }) };
  }
  return status === "trialing"
    ? { state: m.subscription_trialing(), tone: "good", text: m.subscription_trialing_text({ date, price }) }
    : { state: m.subscription_active(), tone: "good", text: m.subscription_active_text({ date, price }) };
}
