import { AppError } from "../../platform/errors.ts";

export const cannotFollowYourself = () => new AppError("cannot_target_self");
export const notFollowable = () => new AppError("not_followable");
export const followLimitReached = () => new AppError("follow_limit_reached");
