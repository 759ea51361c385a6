import { queryOptions } from "@tanstack/react-query";
import type { ChangePasswordBody } from "../../../../src/contract/auth-codes.ts";
import {
  passkeyOptionsSchema,
  passkeySchema,
  passkeysSchema,
  recoveryCodesSchema,
  securityStateSchema,
  totpSetupSchema,
} from "../../../../src/contract/second-factor.ts";
import type {
  AddPasskeyBody,
  DisableTotpBody,
  Passkey,
  PasskeyOptions,
  RecoveryCodes,
  TotpSetup,
} from "../../../../src/contract/second-factor.ts";
import { change, command, get } from "../api/api.ts";

export const securityQuery = queryOptions({
  queryKey: ["security"],
  queryFn: ({ signal }) => get("/auth/security", securityStateSchema, signal),
});

export const passkeysQuery = queryOptions({
  queryKey: ["passkeys"],
  queryFn: ({ signal }) => get("/auth/passkeys", passkeysSchema, signal),
});

export function verifyEmail(code: string): Promise<void> {
  return command("POST", "/auth/verify-email", { code });
}

/** A code that deletes the account; its mail says so. */
export function sendDeletionCode(): Promise<void> {
  return command("POST", "/users/me/deletion-code", {});
}

/** Sends a code to the address of the account, to confirm it. */
export function sendOwnCode(): Promise<void> {
  return command("POST", "/auth/verify-email/resend", {});
}

export function changePassword(body: ChangePasswordBody): Promise<void> {
  return command("POST", "/auth/change-password", body);
}

export function setUpTotp(): Promise<TotpSetup> {
  return change("POST", "/auth/totp/setup", {}, totpSetupSchema);
}

export function enableTotp(code: string): Promise<RecoveryCodes> {
  return change("POST", "/auth/totp/enable", { code }, recoveryCodesSchema);
}

export function disableTotp(body: DisableTotpBody): Promise<void> {
  return command("DELETE", "/auth/totp", body);
}

export function makeRecoveryCodes(code: string): Promise<RecoveryCodes> {
  return change("POST", "/auth/totp/recovery-codes", { code }, recoveryCodesSchema);
}

export function newPasskeyOptions(): Promise<PasskeyOptions> {
  return change("POST", "/auth/passkeys/options", {}, passkeyOptionsSchema);
}

export function addPasskey(body: AddPasskeyBody): Promise<Passkey> {
  return change("POST", "/auth/passkeys", body, passkeySchema);
}

export function removePasskey(id: string): Promise<void> {
  return command("DELETE", `/auth/passkeys/${id}`);
}
