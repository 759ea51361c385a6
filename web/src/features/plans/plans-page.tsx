import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { usePageDescription } from "../../lib/page-description.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { plansQuery, subscriptionQuery } from "../../lib/queries/subscription.ts";
import { useAccount } from "../../lib/session/use-session.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { PlanCard } from "./plan-card.tsx";
import { WhatPlansOpen } from "./what-plans-open.tsx";

/** The plans on offer: what one costs, and what it opens. */
export function PlansPage() {
  const account = useAccount();
  const plans = useQuery(plansQuery);
  const mine = useQuery({ ...subscriptionQuery, enabled: account !== null });
  usePageTitle(m.plans_title());
  usePageDescription(m.plans_lead());
  const subscription = mine.data?.subscription ?? null;
  const livePlanId = subscription === null || subscription.status === "ended" ? null : subscription.plan.id;
  return (
    <div className="page grid gap-8 py-6 sm:py-10">
      <header className="grid gap-3">
        <h1 className="text-2xl sm:text-3xl">{m.plans_title()}</h1>
        <p className="readable text-lg text-muted">{m.plans_lead()}</p>
      </header>
      {plans.isPending ? <Skeleton className="h-64" /> : null}
      {plans.error ? <ProblemNotice error={plans.error} onRetry={() => void plans.refetch()} /> : null}
      {plans.data?.items.length === 0 ? (
        <EmptyState title={m.plans_none_title()} text={m.plans_none_text()}>
          <Link to="/courses" className={buttonLook({})}>
            {m.courses_see_all()}
          </Link>
        </EmptyState>
      ) : null}
      {plans.data && plans.data.items.length > 0 ? (
        <>
          <ul className="grid gap-4 sm:grid-cols-2 lg:max-w-[760px]">
            {plans.data.items.map((plan) => (
              <li key={plan.id} className="grid">
                <PlanCard plan={plan} livePlanId={livePlanId} />
              </li>
            ))}
          </ul>
          <WhatPlansOpen />
        </>
      ) : null}
    </div>
  );
}
