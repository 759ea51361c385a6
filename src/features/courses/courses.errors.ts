import type { FieldError } from "../../contract/errors.ts";
import { AppError } from "../../platform/errors.ts";

export const noSuchCourse = () => new AppError("not_found", { detail: "There is no course with this id" });
export const noSuchLesson = () => new AppError("not_found", { detail: "There is no lesson with this id" });
export const noSuchSection = () => new AppError("not_found", { detail: "There is no section with this id" });
export const slugTaken = () =>
  new AppError("slug_taken", { fields: [{ path: "slug", message: "Another course has this address" }] });
export const courseIncomplete = (fields: readonly FieldError[]) =>
  new AppError("course_incomplete", { fields });
export const unknownCategory = () =>
  new AppError("validation_failed", { fields: [{ path: "category", message: "There is no such category" }] });
export const ownCourse = () => new AppError("own_course");
