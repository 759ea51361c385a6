import type { LinkComponentProps } from "@tanstack/react-router";
import type { AdminCoupon } from "../../../../../src/contract/admin/coupons.ts";
import type { CouponsFilter } from "../../../lib/queries/admin/coupons.ts";
import { sumText } from "../../../lib/text/sum.ts";
import { m } from "../../../paraglide/messages.js";
import { Badge } from "../../../ui/badge.tsx";
import { byAge, columnSort } from "../list/column-sort.ts";
import type { Column } from "../list/column.ts";
import { When } from "../when.tsx";
import { CouponActions } from "./coupon-actions.tsx";
import { couponState, couponStates } from "./coupon-state.ts";

export function couponColumns(
  filter: CouponsFilter,
  onChange: (coupon: AdminCoupon) => void,
): readonly Column<AdminCoupon>[] {
  const now = filter.sort ?? "newest";
  const link = (sort: NonNullable<CouponsFilter["sort"]>): LinkComponentProps => ({
    to: "/admin/coupons",
    search: { ...filter, sort, cursor: undefined },
  });
  return [
    { header: m.admin_coupons_code(), cell: ({ code }) => <code className="font-semibold">{code}</code> },
    {
      header: m.admin_state(),
      cell: (coupon) => {
        const { name, tone } = couponStates[couponState(coupon, Date.now())];
        return <Badge tone={tone}>{name()}</Badge>;
      },
    },
    { header: m.admin_coupons_worth(), cell: (coupon) => <Worth coupon={coupon} /> },
    {
      header: m.admin_coupons_for(),
      cell: ({ courseTitle, isFirstPurchaseOnly }) => (
        <span className="block min-w-36">
          {courseTitle ?? m.admin_coupons_for_all()}
          {isFirstPurchaseOnly ? <span className="block text-muted">{m.admin_coupons_first()}</span> : null}
        </span>
      ),
    },
    {
      header: m.admin_coupons_uses(),
      cell: ({ uses, maxUses }) => (
        <span className="tabular whitespace-nowrap">
          {maxUses === null ? uses : m.admin_coupons_uses_of({ uses, max: maxUses })}
        </span>
      ),
    },
    {
      header: m.admin_coupons_starts(),
      cell: ({ startsAt }) => (startsAt === null ? "–" : <When at={startsAt} />),
      isExtra: true,
    },
    {
      header: m.admin_coupons_ends(),
      cell: ({ endsAt }) => (endsAt === null ? "–" : <When at={endsAt} />),
    },
    {
      header: m.admin_course_created(),
      cell: ({ createdAt }) => <When at={createdAt} />,
      sort: columnSort({ now, ways: byAge, link }),
      isExtra: true,
    },
    {
      header: m.admin_actions(),
      cell: (coupon) => <CouponActions coupon={coupon} onChange={() => onChange(coupon)} />,
    },
  ];
}

function Worth({ coupon: { kind, value, currency } }: { coupon: AdminCoupon }) {
  return (
    <span className="tabular whitespace-nowrap">
      {kind === "percent"
        ? m.admin_coupons_percent_off({ percent: value })
        : sumText({ amount: value, currency })}
    </span>
  );
}
