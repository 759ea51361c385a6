import { AppError } from "../../platform/errors.ts";

export const alreadyApplied = () => new AppError("already_applied");
export const emailUnverified = () => new AppError("email_unverified");
export const noApplication = () => new AppError("not_found", { detail: "You have not applied yet" });
