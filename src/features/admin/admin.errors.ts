import { AppError } from "../../platform/errors.ts";

export const noSuchUser = () => new AppError("not_found", { detail: "There is no user with this id" });
export const noSuchReport = () => new AppError("not_found", { detail: "There is no report with this id" });
export const noSuchApplication = () =>
  new AppError("not_found", { detail: "There is no application with this id" });
export const noSuchJob = () => new AppError("not_found", { detail: "There is no job with this id" });
export const alreadyDecided = () => new AppError("already_decided");
export const notFailed = () =>
  new AppError("conflict", { detail: "Only a job that has failed can be retried or discarded" });
export const cannotActOnYourself = () =>
  new AppError("cannot_target_self", { detail: "Another administrator has to do this" });
export const banEndsTooSoon = () =>
  new AppError("validation_failed", {
    fields: [{ path: "until", message: "Choose a moment that is at least a minute ahead" }],
  });
export const administratorStays = () =>
  new AppError("conflict", { detail: "The role of an administrator is changed in the database only" });
export const noSuchCourse = () => new AppError("not_found", { detail: "There is no course with this id" });
export const noSuchOrder = () => new AppError("not_found", { detail: "There is no order with this id" });
export const noSuchCoupon = () => new AppError("not_found", { detail: "There is no coupon with this id" });
export const couponCodeTaken = () =>
  new AppError("conflict", {
    detail: "There is a coupon with this code already",
    fields: [{ path: "code", message: "This code is taken" }],
  });
export const noSuchCouponCourse = () => invalid("courseId", "There is no course with this id");
export const couponEndsBeforeItStarts = () => invalid("endsAt", "It has to end after it starts");
export const fewerThanUsed = (uses: number) => invalid("maxUses", `It has been used ${uses} times already`);
export const noSuchEvent = () => new AppError("not_found", { detail: "There is no event with this id" });
export const eventIsNotWaiting = () =>
  new AppError("conflict", { detail: "Only an event that waits for a person can be retried or dismissed" });

function invalid(path: string, message: string): AppError {
  return new AppError("validation_failed", { fields: [{ path, message }] });
}
