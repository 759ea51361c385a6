import { AppError } from "../../platform/errors.ts";

export const courseNotOpen = () => new AppError("not_found", { detail: "There is no course with this id" });
export const enrolmentRequired = () => new AppError("enrolment_required");
export const paymentRequired = () => new AppError("payment_required");
export const ownCourse = () =>
  new AppError("own_course", { detail: "Nobody is a student of their own course" });
