import { adminCouponSchema, adminCouponsSchema } from "../../../../../src/contract/admin/coupons.ts";
import type {
  AdminCoupon,
  AdminCouponsQuery,
  CouponChanges,
  NewCouponBody,
} from "../../../../../src/contract/admin/coupons.ts";
import { change } from "../../api/api.ts";
import { adminList } from "./list.ts";

export interface CouponsFilter {
  q?: string;
  sort?: AdminCouponsQuery["sort"];
  cursor?: string;
}

export function adminCouponsQuery(filter: CouponsFilter) {
  return adminList("coupons", adminCouponsSchema, { ...filter });
}

export function createCoupon(body: NewCouponBody): Promise<AdminCoupon> {
  return change("POST", "/admin/coupons", body, adminCouponSchema);
}

export function changeCoupon(id: string, changes: CouponChanges): Promise<AdminCoupon> {
  return change("PATCH", `/admin/coupons/${id}`, changes, adminCouponSchema);
}
