import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { AdminCoupon } from "../../../../../src/contract/admin/coupons.ts";
import { adminCouponsQuery } from "../../../lib/queries/admin/coupons.ts";
import type { CouponsFilter } from "../../../lib/queries/admin/coupons.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { CsvButton } from "../list/csv-button.tsx";
import { DataTable } from "../list/data-table.tsx";
import { ListBody } from "../list/list-body.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { SearchBox } from "../list/search-box.tsx";
import { ChangeCouponDialog } from "./change-coupon-dialog.tsx";
import { couponColumns } from "./coupon-columns.tsx";
import { NewCouponDialog } from "./new-coupon-dialog.tsx";

/** Codes that make courses cheaper. */
export function CouponsPage({ filter }: { filter: CouponsFilter }) {
  const navigate = useNavigate();
  const coupons = useQuery(adminCouponsQuery(filter));
  const [isMaking, setMaking] = useState(false);
  const [changed, setChanged] = useState<AdminCoupon | null>(null);
  return (
    <PageFrame
      title={m.admin_coupons()}
      filters={
        <SearchBox
          key={filter.q}
          label={m.admin_coupons_search()}
          value={filter.q ?? ""}
          onSearch={(q) => {
            const { cursor: _, ...rest } = filter;
            void navigate({ to: "/admin/coupons", search: { ...rest, q: q === "" ? undefined : q } });
          }}
        />
      }
      actions={
        <>
          <CsvButton name="coupons" filter={{ ...filter }} />
          <Button size="sm" onClick={() => setMaking(true)}>
            <Plus aria-hidden="true" className="size-4" />
            {m.admin_coupons_new()}
          </Button>
        </>
      }
    >
      <ListBody
        query={coupons}
        empty={m.admin_coupons_none()}
        cursor={filter.cursor}
        link={(cursor) => ({ to: "/admin/coupons", search: { ...filter, cursor } })}
      >
        {(items, isOld) => (
          <DataTable
            caption={m.admin_coupons()}
            columns={couponColumns(filter, setChanged)}
            items={items}
            isOld={isOld}
          />
        )}
      </ListBody>
      {isMaking ? <NewCouponDialog onClose={() => setMaking(false)} /> : null}
      {changed ? <ChangeCouponDialog coupon={changed} onClose={() => setChanged(null)} /> : null}
    </PageFrame>
  );
}
