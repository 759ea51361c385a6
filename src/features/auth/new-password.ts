import { passwordTooCommon } from "./auth.errors.ts";
import { isTooCommon } from "./common-passwords.ts";

/** @throws AppError `password_too_common`, naming the field */
export function refuseCommonPassword(password: string, email: string, field = "password"): void {
  if (isTooCommon(password, email)) throw passwordTooCommon(field);
}
