import type { UseFormReturn } from "react-hook-form";
import { Controller, useWatch } from "react-hook-form";
import type { NewCouponBody } from "../../../../../src/contract/admin/coupons.ts";
import { currencies } from "../../../../../src/contract/money.ts";
import { m } from "../../../paraglide/messages.js";
import { ChoiceCards } from "../../../ui/choice-cards.tsx";
import { Input, Select } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { amountText } from "../../../lib/text/amount.ts";
import { displayLocale } from "../../../lib/text/display-locale.ts";
import type { CouponTyped } from "./coupon-typed.ts";

/** A part of the price, or a sum off it. */
export function WorthFields({ form }: { form: UseFormReturn<CouponTyped, unknown, NewCouponBody> }) {
  const kind = useWatch({ control: form.control, name: "kind" });
  const { percent, amount } = form.formState.errors;
  return (
    <>
      <Controller
        control={form.control}
        name="kind"
        render={({ field }) => (
          <ChoiceCards
            legend={m.admin_coupons_worth()}
            value={field.value}
            onChange={field.onChange}
            choices={[
              { value: "percent", label: m.admin_coupons_percent() },
              { value: "amount", label: m.admin_coupons_amount() },
            ]}
            className="grid-cols-2"
          />
        )}
      />
      {kind === "percent" ? (
        <Field
          label={m.admin_coupons_percent()}
          error={percent ? m.admin_coupons_percent_wrong() : undefined}
        >
          {(control) => (
            <Input {...control} {...form.register("percent")} inputMode="numeric" autoComplete="off" />
          )}
        </Field>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)_7rem] items-start gap-3">
          <Field
            label={m.admin_coupons_amount()}
            error={
              amount
                ? m.admin_orders_part_wrong({
                    least: amountText(1, displayLocale()),
                    most: amountText(1_000_000, displayLocale()),
                  })
                : undefined
            }
          >
            {(control) => (
              <Input {...control} {...form.register("amount")} inputMode="decimal" autoComplete="off" />
            )}
          </Field>
          <Field label={m.admin_coupons_currency()}>
            {(control) => (
              <Select {...control} {...form.register("currency")}>
                {currencies.map((currency) => (
                  <option key={currency}>{currency}</option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      )}
    </>
  );
}
