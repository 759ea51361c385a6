import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { subscriptionQuery } from "../../../lib/queries/subscription.ts";
import { m } from "../../../paraglide/messages.js";
import { buttonLook } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { SubscriptionCard } from "./subscription-card.tsx";

/** The plan that is paid again and again: how it stands, and how it ends. */
export function SubscriptionSettings() {
  const { data, error, refetch, isPending } = useQuery(subscriptionQuery);
  if (isPending) return <Skeleton className="h-64" />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      {data.subscription === null ? (
        <EmptyState title={m.subscription_none_title()} text={m.subscription_none_text()}>
          <Link to="/plans" className={buttonLook({})}>
            {m.subscription_see_plans()}
          </Link>
        </EmptyState>
      ) : (
        <SubscriptionCard subscription={data.subscription} />
      )}
      <p>
        <TextLink to="/orders">{m.orders_all()}</TextLink>
      </p>
    </>
  );
}
