import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asProblem } from "../../lib/api/problem.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { orderQuery } from "../../lib/queries/payments.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import type { CameFrom } from "./order-view.ts";
import { OrderDetails } from "./order-details.tsx";
import { useOrderNews } from "./use-order-news.ts";
import { useWaiting } from "./use-waiting.ts";

const missing: readonly string[] = ["not_found", "validation_failed"];

/** One order: where paying leads back to, and what is there to read and to do about it later. */
export function OrderPage({ id, from }: { id: string; from: CameFrom }) {
  const waiting = useWaiting();
  const { data: order, error, refetch } = useQuery({ ...orderQuery(id), ...waiting.polling });
  useOrderNews(order, () => void refetch());
  usePageTitle(order?.title ?? m.order_title());
  return (
    <div className="page grid justify-items-center py-6 sm:py-10">
      <div className="grid w-full max-w-[560px] gap-5">
        {order ? <OrderDetails order={order} from={from} hasWaitedLong={waiting.isOver} /> : null}
        {!order && !error ? (
          <output className="grid gap-4">
            <span className="sr-only">{m.loading()}</span>
            <Skeleton className="h-72" />
          </output>
        ) : null}
        {error && missing.includes(asProblem(error).code) ? (
          <>
            <h1 className="sr-only">{m.order_title()}</h1>
            <EmptyState title={m.order_gone_title()}>
              <Link to="/orders" className={buttonLook({})}>
                {m.orders_all()}
              </Link>
            </EmptyState>
          </>
        ) : null}
        {error && !missing.includes(asProblem(error).code) ? (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        ) : null}
        {order ? <TextLink to="/orders">{m.orders_all()}</TextLink> : null}
      </div>
    </div>
  );
}
