import type { UseFormReturn } from "react-hook-form";
import type { NewCouponBody } from "../../../../../src/contract/admin/coupons.ts";
import { m } from "../../../paraglide/messages.js";
import { Input } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import type { CouponTyped } from "./coupon-typed.ts";

/** How often, from when and until when. */
export function LimitFields({ form }: { form: UseFormReturn<CouponTyped, unknown, NewCouponBody> }) {
  const { maxUses, maxUsesEach, endsAt } = form.formState.errors;
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          label={m.admin_coupons_max()}
          hint={m.admin_coupons_max_hint()}
          error={maxUses ? m.admin_coupons_number_wrong() : undefined}
        >
          {(control) => (
            <Input {...control} {...form.register("maxUses")} inputMode="numeric" autoComplete="off" />
          )}
        </Field>
        <Field label={m.admin_coupons_each()} error={maxUsesEach ? m.admin_coupons_each_wrong() : undefined}>
          {(control) => (
            <Input {...control} {...form.register("maxUsesEach")} inputMode="numeric" autoComplete="off" />
          )}
        </Field>
      </div>
      <Field label={m.admin_coupons_starts()} hint={m.admin_coupons_start_hint()}>
        {(control) => <Input {...control} {...form.register("startsAt")} type="datetime-local" />}
      </Field>
      <Field
        label={m.admin_coupons_ends()}
        hint={m.admin_coupons_time_hint()}
        error={endsAt ? m.admin_coupons_order_wrong() : undefined}
      >
        {(control) => <Input {...control} {...form.register("endsAt")} type="datetime-local" />}
      </Field>
    </>
  );
}
