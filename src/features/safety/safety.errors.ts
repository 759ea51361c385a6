import { AppError } from "../../platform/errors.ts";

export const cannotReportYourself = () =>
  new AppError("cannot_target_self", { detail: "You cannot report yourself" });
export const alreadyReported = () => new AppError("already_reported");
export const wrongSession = () =>
  new AppError("not_found", { detail: "There is no call with this id between you and this person" });
export const reportWindowOver = () =>
  new AppError("forbidden", { detail: "A call can be reported for 24 hours after it ended" });
export const noSuchPerson = () => new AppError("not_found", { detail: "There is no user with this id" });
export const practicePaused = (until: number) =>
  new AppError("practice_paused", { extra: { until: new Date(until).toISOString() } });
export const alreadyDecided = () => new AppError("already_decided");
export const appealOpen = () => new AppError("appeal_open");
export const invalidAppealToken = () =>
  new AppError("invalid_token", { detail: "Sign in again to appeal: this page has been open for too long" });
export const noSuchAppeal = () => new AppError("not_found", { detail: "There is no appeal with this id" });
