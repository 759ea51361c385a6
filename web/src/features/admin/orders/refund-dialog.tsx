import { useState } from "react";
import type { AdminOrderDetail } from "../../../../../src/contract/admin/orders.ts";
import { refundOrder } from "../../../lib/queries/admin/orders.ts";
import { amountText, minorUnits } from "../../../lib/text/amount.ts";
import { displayLocale } from "../../../lib/text/display-locale.ts";
import { sumText } from "../../../lib/text/sum.ts";
import { m } from "../../../paraglide/messages.js";
import { ChoiceCards } from "../../../ui/choice-cards.tsx";
import { Input } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { ReasonDialog } from "../reason-dialog.tsx";

/** Pays back everything that is left, or a part. What is held because another sum came goes back whole. */
export function RefundDialog({ order, onClose }: { order: AdminOrderDetail; onClose: () => void }) {
  const { refundable, status, request } = order;
  // The dialog is one wish: however often it is sent, it is done once.
  const [key] = useState(() => crypto.randomUUID());
  const [extent, setExtent] = useState<"whole" | "part">("whole");
  const [typed, setTyped] = useState("");
  const [isTouched, setTouched] = useState(false);
  const part = minorUnits(typed, displayLocale());
  const isPartRight = part !== null && part >= 1 && part <= refundable.amount;
  const isPart = extent === "part";
  return (
    <ReasonDialog
      title={request?.status === "waiting" ? m.admin_orders_grant_title() : m.admin_orders_pay_back_title()}
      text={m.admin_orders_pay_back_text()}
      confirm={m.admin_orders_pay_back()}
      done={m.admin_orders_pay_back_done()}
      tone="danger"
      isReady={!isPart || isPartRight}
      act={(reason) =>
        refundOrder(order.id, key, isPart && part !== null ? { amount: part, reason } : { reason })
      }
      onClose={onClose}
    >
      {status === "review" ? (
        <p>{m.admin_orders_whole({ sum: sumText(refundable) })}</p>
      ) : (
        <ChoiceCards
          legend={m.admin_orders_how_much()}
          value={extent}
          onChange={setExtent}
          choices={[
            { value: "whole", label: m.admin_orders_whole({ sum: sumText(refundable) }) },
            { value: "part", label: m.admin_orders_part() },
          ]}
        />
      )}
      {isPart ? (
        <Field
          label={m.admin_orders_part_amount({ currency: refundable.currency })}
          error={
            isTouched && !isPartRight
              ? m.admin_orders_part_wrong({
                  least: amountText(1, displayLocale()),
                  most: amountText(refundable.amount, displayLocale()),
                })
              : undefined
          }
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={typed}
              onBlur={() => setTouched(true)}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
      ) : null}
    </ReasonDialog>
  );
}
