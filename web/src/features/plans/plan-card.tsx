import { Link } from "@tanstack/react-router";
import type { Plan } from "../../../../src/contract/payments/subscription.ts";
import { planPriceText } from "../../lib/text/plan-price.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";

/** A plan and the way to it; who has one already is led to what they have. */
export function PlanCard({ plan, livePlanId }: { plan: Plan; livePlanId: string | null }) {
  const titleId = `plan-${plan.id}`;
  return (
    <Card aria-labelledby={titleId} className="flex flex-col gap-3">
      <h2 id={titleId} className="text-lg">
        {plan.name}
      </h2>
      <p className="text-xl font-bold">{planPriceText(plan.price, plan.interval)}</p>
      <p className="flex-1 text-muted">
        {plan.trialDays > 0 ? m.plan_trial({ count: plan.trialDays }) : m.plan_no_trial()}
      </p>
      {livePlanId === null ? (
        <Link to="/checkout" search={{ plan: plan.id }} className={buttonLook({ className: "w-full" })}>
          {m.plan_choose()}
        </Link>
      ) : livePlanId === plan.id ? (
        <Link to="/settings/subscription" className={buttonLook({ tone: "plain", className: "w-full" })}>
          {m.plan_is_yours()}
        </Link>
      ) : null}
    </Card>
  );
}
