import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { usePageTitle } from "../../lib/page-title.ts";
import { ordersQuery } from "../../lib/queries/payments.ts";
import { m } from "../../paraglide/messages.js";
import { Button, buttonLook } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { OrderRow } from "./order-row.tsx";

/** Everything that was bought, newest first. */
export function OrdersPage() {
  const orders = useInfiniteQuery(ordersQuery);
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  usePageTitle(m.orders_title());
  return (
    <div className="page grid gap-6 py-6 sm:py-10">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h1 className="text-2xl sm:text-3xl">{m.orders_title()}</h1>
        <TextLink to="/settings/subscription">{m.orders_to_plan()}</TextLink>
      </header>
      {orders.isPending ? <Skeleton className="h-40" /> : null}
      {orders.error ? <ProblemNotice error={orders.error} onRetry={() => void orders.refetch()} /> : null}
      {orders.data && items.length === 0 ? (
        <EmptyState title={m.orders_none_title()} text={m.orders_none_text()}>
          <Link to="/courses" className={buttonLook({})}>
            {m.courses_see_all()}
          </Link>
        </EmptyState>
      ) : null}
      {items.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-soft">
          {items.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
        </ul>
      ) : null}
      {orders.hasNextPage ? (
        <Button
          tone="plain"
          className="justify-self-center"
          isBusy={orders.isFetchingNextPage}
          onClick={() => void orders.fetchNextPage()}
        >
          {m.show_more()}
        </Button>
      ) : null}
    </div>
  );
}
