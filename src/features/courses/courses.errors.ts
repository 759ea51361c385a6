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
export const changedMeanwhile = () => new AppError("precondition_failed");
export const courseFull = () =>
  new AppError("conflict", { detail: "A course has at most 60 sections and 500 lessons" });
export const sectionNotEmpty = () =>
  new AppError("conflict", { detail: "Move or delete the lessons of this section first" });
export const addressIsFixed = () =>
  new AppError("validation_failed", {
    fields: [{ path: "slug", message: "The address of a course that was published stays" }],
  });
export const notAnArticle = () =>
  new AppError("validation_failed", {
    fields: [{ path: "article", message: "Only a lesson of type article has one" }],
  });
export const signInFirst = () => new AppError("unauthenticated");
export const pictureTooLarge = () =>
  new AppError("payload_too_large", { detail: "Choose a picture of at most 5 MB" });
export const notAPicture = () =>
  new AppError("unsupported_media_type", { detail: "Choose a JPEG, PNG or WebP picture" });
export const pictureUnreadable = () => new AppError("image_unreadable");
