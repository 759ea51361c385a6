import { z } from "zod";
import { timestampSchema } from "./common.ts";

export const oauthProviders = ["google", "apple"] as const;
export const oauthProviderSchema = z.enum(oauthProviders).meta({ id: "OAuthProvider", example: "google" });
export type OAuthProvider = z.infer<typeof oauthProviderSchema>;

/**
 * How a sign-in with Google or Apple is begun: the browser navigates to `GET /auth/oauth/{provider}` with these.
 * It comes back to `/signin/done#result=…`, a fragment that no server sees:
 * `result=signed_in` (call `POST /auth/refresh`), `result=signup&signupToken=…&email=…&displayName=…`,
 * `result=mfa&mfaToken=…&methods=totp,passkey`, `result=linked`, or `result=error&code=<error code>`; always with `returnTo`.
 */
export const oauthStartQuerySchema = z.strictObject({
  deviceId: z.string().regex(/^[A-Za-z0-9._:-]{8,64}$/),
  deviceName: z.string().trim().min(1).max(80).optional(),
  returnTo: z
    .string()
    .max(300)
    .regex(/^\/(?![/\\])[\u0021-\u007e]*$/, { message: "A path of this site" })
    .optional(),
});
export type OAuthStartQuery = z.infer<typeof oauthStartQuerySchema>;

export const linkAccountSchema = z
  .object({ url: z.string().describe("Where the browser goes next: the provider's consent page") })
  .meta({ id: "LinkAccount" });

export const connectedAccountSchema = z
  .object({ provider: oauthProviderSchema, email: z.string().nullable(), connectedAt: timestampSchema })
  .meta({ id: "ConnectedAccount" });
export type ConnectedAccount = z.infer<typeof connectedAccountSchema>;

export const connectedAccountsSchema = z
  .object({ items: z.array(connectedAccountSchema), available: z.array(oauthProviderSchema) })
  .meta({ id: "ConnectedAccounts" });
