import { AppError } from "../../platform/errors.ts";

export const noSuchOrder = () => new AppError("not_found", { detail: "There is no order with this id" });
export const noSuchItem = () =>
  new AppError("not_found", { detail: "There is no course or plan with this id on sale" });
export const alreadyOwned = () => new AppError("already_owned");
export const ownCourse = () => new AppError("own_course");
export const couponRefused = (message: string) =>
  new AppError("coupon_refused", { detail: message, fields: [{ path: "couponCode", message }] });
export const providerNotOffered = () =>
  new AppError("validation_failed", {
    fields: [{ path: "provider", message: "One cannot pay with this one" }],
  });
export const providerAway = (cause: unknown) =>
  new AppError("payment_unavailable", { headers: { "retry-after": "10" }, cause });
export const notRefundable = (detail: string) => new AppError("not_refundable", { detail });
export const keyReused = () => new AppError("idempotency_key_reused");
export const keyInFlight = () => new AppError("request_in_flight", { headers: { "retry-after": "2" } });
export const alreadyDecided = () => new AppError("already_decided");
export const noSubscription = () => new AppError("not_found", { detail: "There is no subscription" });
export const noSuchInvoice = () =>
  new AppError("not_found", { detail: "There is no such invoice of an order of yours" });
