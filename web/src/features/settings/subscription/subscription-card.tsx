import { Link } from "@tanstack/react-router";
import type { Subscription } from "../../../../../src/contract/payments/subscription.ts";
import { m } from "../../../paraglide/messages.js";
import { Badge } from "../../../ui/badge.tsx";
import { buttonLook } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { EndSubscription } from "./end-subscription.tsx";
import { PortalButton } from "./portal-button.tsx";
import { subscriptionText } from "./subscription-text.ts";

export function SubscriptionCard({ subscription }: { subscription: Subscription }) {
  const { plan, status, isEnding } = subscription;
  const { state, tone, text } = subscriptionText(subscription);
  return (
    <Card aria-labelledby="subscription" className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 id="subscription" className="min-w-0 text-lg wrap-anywhere">
          {plan.name}
        </h2>
        <Badge tone={tone}>{state}</Badge>
      </div>
      <p aria-live="polite">{text}</p>
      {status === "ended" ? (
        <Link to="/plans" className={buttonLook({ className: "justify-self-start" })}>
          {m.subscription_see_plans()}
        </Link>
      ) : (
        <>
          {isEnding ? <EndSubscription subscription={subscription} /> : null}
          <PortalButton isUrgent={status === "past_due"} />
          {isEnding ? null : <EndSubscription subscription={subscription} />}
        </>
      )}
    </Card>
  );
}
