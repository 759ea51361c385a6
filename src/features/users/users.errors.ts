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
export const pictureTooLarge = () =>
  new AppError("payload_too_large", { detail: "Choose a picture of at most 5 MB" });
export const notAnImage = () =>
  new AppError("unsupported_media_type", { detail: "Choose a JPEG, PNG or WebP picture" });
export const imageUnreadable = () => new AppError("image_unreadable");
