import { AppError } from "../../platform/errors.ts";

export const noSuchCall = () => new AppError("not_found", { detail: "There is no call with this id" });
export const alreadyRated = () => new AppError("already_rated");
export const notRateable = (detail: string) => new AppError("not_rateable", { detail });
