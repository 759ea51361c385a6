import { AppError } from "../../platform/errors.ts";

export const noSuchCourse = () => new AppError("not_found", { detail: "There is no course with this id" });
export const noSuchReview = () => new AppError("not_found", { detail: "There is no review with this id" });
export const notReviewed = () => new AppError("not_found", { detail: "You have not reviewed this course" });
export const ownReview = () => new AppError("cannot_target_self", { detail: "This review is your own" });
export const alreadyReported = () => new AppError("already_reported");
export const alreadyDecided = () => new AppError("already_decided");
export const noSuchWatchWord = () =>
  new AppError("not_found", { detail: "There is no watch word with this id" });
export const watchWordTaken = () =>
  new AppError("conflict", { fields: [{ path: "word", message: "This word is on the list already" }] });
export const emptyWatchWord = () =>
  new AppError("validation_failed", { fields: [{ path: "word", message: "Write letters or digits" }] });
export const watchedReply = (word: string) =>
  new AppError("validation_failed", {
    detail: `This word is not shown in replies: ${word}`,
    fields: [{ path: "text", message: "Use other words" }],
  });
export const watchWordsFull = () =>
  new AppError("conflict", { detail: "The list is full: remove a word first" });
