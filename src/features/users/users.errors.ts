import { AppError } from "../../platform/errors.ts";

export const noSuchUser = () => new AppError("not_found", { detail: "There is no user with this id" });
export const usernameTaken = () =>
  new AppError("username_taken", { fields: [{ path: "username", message: "Choose another username" }] });
export const usernameConfusable = () =>
  new AppError("username_confusable", { fields: [{ path: "username", message: "Choose another username" }] });
export const unknownTopics = (slugs: readonly string[]) =>
  new AppError("validation_failed", {
    detail: `There are no such topics: ${slugs.join(", ")}`,
    fields: [{ path: "topics", message: "Choose topics from the list" }],
  });
export const cannotBlockYourself = () =>
  new AppError("cannot_target_self", { detail: "You cannot block yourself" });
export const blockLimitReached = () => new AppError("block_limit_reached");
