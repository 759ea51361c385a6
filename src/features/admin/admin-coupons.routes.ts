import { createRoute, z } from "@hono/zod-openapi";
import {
  adminCouponSchema,
  adminCouponsQuery,
  adminCouponsSchema,
  couponChangesSchema,
  newCouponBodySchema,
} from "../../contract/admin/coupons.ts";
import { idSchema } from "../../contract/common.ts";
import type { AppEnv } from "../../container.ts";
import { json, jsonBody, problems } from "../../platform/http/responses.ts";
import { createRouter } from "../../platform/http/router.ts";
import {
  actorOf,
  adminProblems,
  adminSecurity as security,
  adminWriteProblems,
  listAnswer,
  pageOrCsv,
} from "./admin-answers.ts";

const tags = ["Administration"];

const listCoupons = createRoute({
  method: "get",
  path: "/admin/coupons",
  operationId: "adminListCoupons",
  tags,
  summary: "Codes that make courses cheaper",
  security,
  request: { query: adminCouponsQuery },
  responses: { 200: pageOrCsv(adminCouponsSchema), ...adminProblems },
});

const createCoupon = createRoute({
  method: "post",
  path: "/admin/coupons",
  operationId: "adminCreateCoupon",
  tags,
  summary: "Make a coupon",
  security,
  request: { body: jsonBody(newCouponBodySchema) },
  responses: { 201: json(adminCouponSchema, "Made"), ...problems(...adminWriteProblems, "conflict") },
});

const changeCoupon = createRoute({
  method: "patch",
  path: "/admin/coupons/{id}",
  operationId: "adminChangeCoupon",
  tags,
  summary: "End a coupon, switch it off or on, or change how often it can be used",
  description: "Orders that are open with it keep their price.",
  security,
  request: { params: z.strictObject({ id: idSchema }), body: jsonBody(couponChangesSchema) },
  responses: {
    200: json(adminCouponSchema, "The coupon as it is now"),
    ...problems(...adminWriteProblems, "not_found"),
  },
});

export const adminCouponsRoutes = createRouter<AppEnv>()
  .openapi(listCoupons, async (c) =>
    listAnswer(c, {
      name: "coupons",
      query: c.req.valid("query"),
      list: (asked) => c.var.services.adminCoupons.list(asked),
      columns: {
        id: (coupon) => coupon.id,
        createdAt: (coupon) => coupon.createdAt,
        code: (coupon) => coupon.code,
        kind: (coupon) => coupon.kind,
        value: (coupon) => coupon.value,
        currency: (coupon) => coupon.currency,
        course: (coupon) => coupon.courseTitle,
        uses: (coupon) => coupon.uses,
        maxUses: (coupon) => coupon.maxUses,
        maxUsesEach: (coupon) => coupon.maxUsesEach,
        isFirstPurchaseOnly: (coupon) => coupon.isFirstPurchaseOnly,
        startsAt: (coupon) => coupon.startsAt,
        endsAt: (coupon) => coupon.endsAt,
        isDisabled: (coupon) => coupon.isDisabled,
      },
    }),
  )
  .openapi(createCoupon, async (c) =>
    c.json(await c.var.services.adminCoupons.create(actorOf(c), c.req.valid("json")), 201),
  )
  .openapi(changeCoupon, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await c.var.services.adminCoupons.change(actorOf(c), id, c.req.valid("json")), 200);
  });
