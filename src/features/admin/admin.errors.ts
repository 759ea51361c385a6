import { AppError } from "../../platform/errors.ts";

export const noSuchUser = () => new AppError("not_found", { detail: "There is no user with this id" });
export const noSuchReport = () => new AppError("not_found", { detail: "There is no report with this id" });
export const noSuchApplication = () =>
  new AppError("not_found", { detail: "There is no application with this id" });
export const noSuchJob = () => new AppError("not_found", { detail: "There is no job with this id" });
export const alreadyDecided = () => new AppError("already_decided");
export const notFailed = () =>
  new AppError("conflict", { detail: "Only a job that has failed can be retried or discarded" });
export const cannotActOnYourself = () =>
  new AppError("cannot_target_self", { detail: "Another administrator has to do this" });
export const banEndsTooSoon = () =>
  new AppError("validation_failed", {
    fields: [{ path: "until", message: "Choose a moment that is at least a minute ahead" }],
  });
export const administratorStays = () =>
  new AppError("conflict", { detail: "The role of an administrator is changed in the database only" });
export const noSuchCourse = () => new AppError("not_found", { detail: "There is no course with this id" });
