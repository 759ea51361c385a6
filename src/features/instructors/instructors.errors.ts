import { AppError } from "../../platform/errors.ts";

export const alreadyApplied = () => new AppError("already_applied");
export const noApplication = () => new AppError("not_found", { detail: "You have not applied yet" });
