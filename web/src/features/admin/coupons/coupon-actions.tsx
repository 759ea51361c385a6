import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import type { AdminCoupon } from "../../../../../src/contract/admin/coupons.ts";
import { asProblem } from "../../../lib/api/problem.ts";
import { changeCoupon } from "../../../lib/queries/admin/coupons.ts";
import { adminKey } from "../../../lib/queries/admin/list.ts";
import { problemText } from "../../../lib/text/problem-text.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { rowMark } from "../list/use-list-keys.ts";

/** Switched off or on at once; everything else in a dialog. */
export function CouponActions({ coupon, onChange }: { coupon: AdminCoupon; onChange: () => void }) {
  const queries = useQueryClient();
  const { id, code, isDisabled } = coupon;
  const switching = useMutation({
    mutationFn: () => changeCoupon(id, { isDisabled: !isDisabled }),
    onSuccess: () => toast(m.admin_coupons_changed({ code })),
    onError: (error) => toast.error(problemText(asProblem(error))),
    onSettled: () => queries.invalidateQueries({ queryKey: adminKey }),
  });
  return (
    <span className="flex gap-1">
      <Button
        {...rowMark}
        tone="plain"
        size="sm"
        aria-label={m.admin_coupons_change_of({ code })}
        onClick={onChange}
      >
        {m.admin_coupons_change()}
      </Button>
      <Button
        tone={isDisabled ? "quiet" : "dangerQuiet"}
        size="sm"
        isBusy={switching.isPending}
        aria-label={
          isDisabled ? m.admin_coupons_switch_on_of({ code }) : m.admin_coupons_switch_off_of({ code })
        }
        onClick={() => switching.mutate()}
      >
        {isDisabled ? m.admin_coupons_switch_on() : m.admin_coupons_switch_off()}
      </Button>
    </span>
  );
}
