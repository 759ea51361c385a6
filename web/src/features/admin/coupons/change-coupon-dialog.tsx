import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import type { AdminCoupon, CouponChanges } from "../../../../../src/contract/admin/coupons.ts";
import { momentOf, typedMoment } from "../../../lib/forms/local-moment.ts";
import { changeCoupon } from "../../../lib/queries/admin/coupons.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Input } from "../../../ui/controls.tsx";
import { Field } from "../../../ui/field.tsx";
import { EditDialog } from "../content/edit-dialog.tsx";
import { isInOrder, MOST_USES, wholeNumber } from "./coupon-typed.ts";

/** When a coupon ends, and how often it can be used. What it is worth stays: people were told it. */
export function ChangeCouponDialog({ coupon, onClose }: { coupon: AdminCoupon; onClose: () => void }) {
  const queries = useQueryClient();
  const before = typedMoment(coupon.endsAt);
  const [endsAt, setEndsAt] = useState(before);
  const [maxUses, setMaxUses] = useState(String(coupon.maxUses ?? ""));
  const saving = useMutation({
    mutationFn: (changes: CouponChanges) => changeCoupon(coupon.id, changes),
    onSuccess: async () => {
      toast(m.admin_coupons_changed({ code: coupon.code }));
      onClose();
      await queries.invalidateQueries({ queryKey: adminKey });
    },
  });
  const isOrderRight = isInOrder(coupon.startsAt, momentOf(endsAt));
  const most = wholeNumber(maxUses, MOST_USES);
  const usesProblem = usesProblemOf(maxUses, coupon.uses);
  return (
    <EditDialog
      title={m.admin_coupons_change_of({ code: coupon.code })}
      saving={saving}
      onSave={() => {
        if (!isOrderRight || usesProblem !== undefined) return;
        // A field holds minutes: an end that nobody touched keeps its seconds.
        const end = endsAt === before ? {} : { endsAt: momentOf(endsAt) };
        saving.mutate({ ...end, maxUses: most });
      }}
      onClose={onClose}
    >
      <p className="text-muted">{m.admin_coupons_change_text()}</p>
      <Field
        label={m.admin_coupons_ends()}
        hint={m.admin_coupons_time_hint()}
        error={isOrderRight ? undefined : m.admin_coupons_order_wrong()}
      >
        {(control) => (
          <span className="flex flex-wrap gap-2">
            <Input
              {...control}
              type="datetime-local"
              className="min-w-0 flex-1 basis-52"
              value={endsAt}
              onChange={({ target }) => setEndsAt(target.value)}
            />
            <Button tone="plain" onClick={() => setEndsAt(typedMoment(new Date().toISOString()))}>
              {m.admin_coupons_end_now()}
            </Button>
          </span>
        )}
      </Field>
      <Field label={m.admin_coupons_max()} hint={m.admin_coupons_max_hint()} error={usesProblem}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            value={maxUses}
            onChange={({ target }) => setMaxUses(target.value)}
          />
        )}
      </Field>
    </EditDialog>
  );
}

function usesProblemOf(typed: string, uses: number): string | undefined {
  if (typed.trim() === "") return undefined;
  const most = wholeNumber(typed, MOST_USES);
  if (most === null) return m.admin_coupons_number_wrong();
  return most < uses ? m.admin_coupons_fewer() : undefined;
}
