import { oauthProviders, oauthStartQuerySchema } from "../../../../src/contract/connected-accounts.ts";
import type { OAuthProvider } from "../../../../src/contract/connected-accounts.ts";
import { query } from "../api/api.ts";
import { thisDevice } from "../device/device.ts";
import { safeReturnPath } from "./safe-return.ts";

/** `?deviceId&deviceName&returnTo` of the two calls that begin at a provider; a path that is too long is left out. */
export function oauthQuery(next: string | undefined): string {
  const device = thisDevice();
  const returnTo = oauthStartQuerySchema.shape.returnTo.safeParse(
    next === undefined ? undefined : safeReturnPath(next),
  );
  return query({
    deviceId: device.id,
    deviceName: device.name,
    returnTo: returnTo.success ? returnTo.data : undefined,
  });
}

/** Where the browser navigates to sign in with a provider. */
export function oauthStartUrl(provider: OAuthProvider, next: string | undefined): string {
  return `/api/v1/auth/oauth/${provider}${oauthQuery(next)}`;
}

/** Those of the server's ways in that this app has a button for, in the app's order. */
export function knownProviders(names: readonly string[]): OAuthProvider[] {
  return oauthProviders.filter((provider) => names.includes(provider));
}
