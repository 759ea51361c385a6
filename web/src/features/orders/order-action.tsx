import { Link } from "@tanstack/react-router";
import type { Order } from "../../../../src/contract/payments/order.ts";
import { payAddress } from "../../lib/payments/pay-address.ts";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { wayToPay } from "./order-view.ts";
import type { CameFrom } from "./order-view.ts";
import { StartLearning } from "./start-learning.tsx";

const look = buttonLook({ size: "lg", className: "justify-self-start max-sm:w-full" });

/** The one thing to do about an order as it stands. */
export function OrderAction({
  order,
  from,
  isWaiting,
}: {
  order: Order;
  from: CameFrom;
  isWaiting: boolean;
}) {
  switch (order.status) {
    case "pending":
      if (isWaiting) return null;
      // Whoever may have paid already is not asked to pay again.
      return from === "paying" ? <ToCourses /> : <PayOrder order={order} />;
    case "expired":
    case "failed":
      return <PayOrder order={order} />;
    case "paid":
    case "partially_refunded":
      if (order.planId !== null) return <ToCourses />;
      if (order.courseId === null || order.courseSlug === null) return <p>{m.order_course_gone()}</p>;
      return <StartLearning courseId={order.courseId} className={look} />;
    case "refunded":
    case "disputed":
    case "review":
      return null;
  }
}

function PayOrder({ order }: { order: Order }) {
  const way = wayToPay(order);
  if (way === null) return null;
  const url = way.kind === "provider" ? payAddress(way.url, location.origin) : null;
  if (url !== null) {
    return (
      <a href={url} className={look}>
        {m.order_go_on_to_pay()}
      </a>
    );
  }
  if (way.kind === "provider") return null;
  return (
    <Link to="/checkout" search={way.search} className={look}>
      {m.try_again()}
    </Link>
  );
}

function ToCourses() {
  return (
    <Link to="/courses" className={look}>
      {m.courses_see_all()}
    </Link>
  );
}
