import { importJWK, SignJWT } from "jose";
import { publicKeys } from "../../dev/keys/signing-keys.ts";
import { newSigningKey } from "../../scripts/local/signing-keys.ts";

/** What can be wrong with what a request claims Access has said. */
export const accessClaims = ["right", "other_audience", "other_team", "expired", "forged"] as const;
export type AccessClaim = (typeof accessClaims)[number];

export const accessSettings = {
  ACCESS_TEAM_URL: "https://access.test",
  ACCESS_AUD: "4714c1358e65fe4b408ad6d432a5f878",
};

/** A team of Cloudflare Access: its keys, and the assertions that it puts on requests. */
export async function accessTeam() {
  const key = await newSigningKey(new Date());
  const stranger = await newSigningKey(new Date());
  return {
    certs: () => publicKeys(JSON.stringify([key])),
    async assertion(email: string, claim: AccessClaim): Promise<string> {
      const now = Math.floor(Date.now() / 1000) - (claim === "expired" ? 7200 : 0);
      const signing = claim === "forged" ? { ...stranger, kid: key.kid } : key;
      return new SignJWT({ email, type: "app" })
        .setProtectedHeader({ alg: "RS256", kid: signing.kid })
        .setIssuer(claim === "other_team" ? "https://others.test" : accessSettings.ACCESS_TEAM_URL)
        .setAudience([claim === "other_audience" ? "another-application" : accessSettings.ACCESS_AUD])
        .setSubject(email)
        .setIssuedAt(now)
        .setExpirationTime(now + 3600)
        .sign(await importJWK(signing, "RS256"));
    },
  };
}
