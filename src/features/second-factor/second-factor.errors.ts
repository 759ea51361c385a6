import { AppError } from "../../platform/errors.ts";

export const alreadyEnabled = () => new AppError("already_enabled");
export const invalidCode = () => new AppError("invalid_code");
export const invalidPasskey = () => new AppError("invalid_passkey");
export const invalidSecondFactor = () => new AppError("invalid_second_factor");
export const invalidMfaToken = () =>
  new AppError("invalid_token", { detail: "Too much time has passed. Sign in again" });
export const noSuchPasskey = () => new AppError("not_found", { detail: "There is no passkey with this id" });
export const passkeyLimitReached = () => new AppError("passkey_limit_reached");
export const secondFactorNeeded = () =>
  new AppError("second_factor_needed_for_role", { detail: "Administrators keep at least one second factor" });
export const totpNotEnabled = () =>
  new AppError("not_found", { detail: "Codes from an app are not switched on" });
export const secondFactorRequired = () => new AppError("second_factor_required");
export const bannedPasskey = () => new AppError("account_banned");
