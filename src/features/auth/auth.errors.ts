import { AppError } from "../../platform/errors.ts";

export const invalidCredentials = () => new AppError("invalid_credentials");
export const invalidCode = () =>
  new AppError("invalid_code", { detail: "This code is wrong or too old. Ask for a new one" });
export const invalidToken = () => new AppError("invalid_token");
export const invalidRefreshToken = () =>
  new AppError("invalid_refresh_token", { detail: "Sign in again: this refresh token is not valid" });
export const emailTaken = () => new AppError("email_taken");
export const ageRestricted = () => new AppError("age_restricted");
export const passwordTooCommon = (field: string) =>
  new AppError("password_too_common", {
    fields: [{ path: field, message: "Choose a password that is harder to guess" }],
  });
export const accountBanned = (appeal?: { appealToken: string; until: number | null }) => {
  if (appeal === undefined) return new AppError("account_banned");
  const { appealToken, until } = appeal;
  const extra = until === null ? { appealToken } : { appealToken, until: new Date(until).toISOString() };
  return new AppError("account_banned", { extra });
};
export const emailUnverified = () => new AppError("email_unverified");
export const unauthenticated = () => new AppError("unauthenticated", { detail: "Sign in again" });
export const noSuchSession = () =>
  new AppError("not_found", { detail: "There is no device session with this id" });
