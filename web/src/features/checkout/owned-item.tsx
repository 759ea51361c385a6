import { Link } from "@tanstack/react-router";
import { m } from "../../paraglide/messages.js";
import { buttonLook } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { CheckoutItem } from "./checkout-page.tsx";

/** There is nothing to pay for: it is open already. */
export function OwnedItem({ item }: { item: CheckoutItem }) {
  if (item.course === undefined) {
    return (
      <EmptyState title={m.checkout_has_plan_title()} text={m.checkout_has_plan_text()}>
        <Link to="/settings/subscription" className={buttonLook({})}>
          {m.checkout_to_plan()}
        </Link>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={m.checkout_owned_title()} text={m.checkout_owned_text()}>
      <Link to="/courses/$slug" params={{ slug: item.course }} className={buttonLook({})}>
        {m.checkout_to_course()}
      </Link>
    </EmptyState>
  );
}
