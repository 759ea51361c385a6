import { AppError } from "../../platform/errors.ts";

export const flowOver = () =>
  new AppError("invalid_token", { detail: "This sign-in took too long, or was begun in another browser" });
export const lastWayIn = () =>
  new AppError("last_way_in", { detail: "Set a password, add a passkey or connect another account first" });
export const linkedElsewhere = () => new AppError("account_linked_elsewhere");
export const noSuchProvider = () =>
  new AppError("not_found", { detail: "This way to sign in is not available" });
export const notConnected = () => new AppError("not_found", { detail: "This account is not connected" });
export const providerEmailUnverified = () => new AppError("provider_email_unverified");
export const providerRefused = () =>
  new AppError("invalid_token", { detail: "The provider did not confirm this sign-in" });
export const providerUnavailable = (cause: unknown) =>
  new AppError("unavailable", { detail: "The provider does not answer. Try again in a moment", cause });
