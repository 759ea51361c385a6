import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asProblem } from "../../lib/api/problem.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { quoteQuery } from "../../lib/queries/payments.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { CheckoutForm } from "./checkout-form.tsx";
import { OwnedItem } from "./owned-item.tsx";

/** What is bought: a course or a plan, by its id. */
export interface CheckoutItem {
  course?: string;
  plan?: string;
}

const missing: readonly string[] = ["not_found", "validation_failed"];

/** One thing, its price, and one button that leads to where it is paid. */
export function CheckoutPage({ item, coupon }: { item: CheckoutItem; coupon: string | null }) {
  usePageTitle(m.checkout_title());
  return (
    <div className="page grid justify-items-center py-6 sm:py-10">
      <div className="grid w-full max-w-[440px] gap-5">
        <h1 className="text-2xl sm:text-3xl">{m.checkout_title()}</h1>
        {item.course === undefined && item.plan === undefined ? (
          <NothingToBuy />
        ) : (
          <Checkout item={item} coupon={coupon} />
        )}
      </div>
    </div>
  );
}

function Checkout({ item, coupon }: { item: CheckoutItem; coupon: string | null }) {
  const wanted = item.course === undefined ? { planId: item.plan } : { courseId: item.course };
  const plain = useQuery(quoteQuery(wanted));
  const cheaper = useQuery({
    ...quoteQuery({ ...wanted, couponCode: coupon ?? "" }),
    enabled: coupon !== null && plain.data?.isOwned === false,
    retry: false,
  });
  if (plain.error) {
    const { code } = asProblem(plain.error);
    if (code === "already_owned") return <OwnedItem item={item} />;
    if (missing.includes(code)) return <NothingToBuy />;
    return <ProblemNotice error={plain.error} onRetry={() => void plain.refetch()} />;
  }
  if (!plain.data) {
    return (
      <output className="grid gap-4">
        <span className="sr-only">{m.loading()}</span>
        <Skeleton className="h-72" />
      </output>
    );
  }
  if (plain.data.isOwned) return <OwnedItem item={item} />;
  return (
    <CheckoutForm
      item={item}
      quote={cheaper.data ?? plain.data}
      coupon={{
        code: coupon,
        isAsked: coupon !== null && cheaper.isFetching,
        error: coupon === null ? null : cheaper.error,
        askAgain: () => void cheaper.refetch(),
      }}
    />
  );
}

function NothingToBuy() {
  return (
    <EmptyState title={m.checkout_nothing_title()} text={m.checkout_nothing_text()}>
      <Link to="/courses" className={buttonLook({})}>
        {m.courses_see_all()}
      </Link>
    </EmptyState>
  );
}
