import { AppError } from "../../platform/errors.ts";

export const notEnrolled = () =>
  new AppError("not_found", { detail: "You do not take part in a course with this id" });
export const noSuchNote = () => new AppError("not_found", { detail: "There is no note with this id" });
export const noteLimitReached = () => new AppError("note_limit_reached");
