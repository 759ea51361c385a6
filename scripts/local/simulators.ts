import { createPublicKey } from "node:crypto";

type Vars = Readonly<Record<string, string | undefined>>;

/** The api Worker's settings that lead to the dev Worker in place of the outside services. */
export function addressesOfSimulators(origin: string): Vars {
  return {
    MAIL_PROVIDER: "resend",
    RESEND_API_URL: `${origin}/dev/sim/resend`,
    GOOGLE_ISSUER: `${origin}/dev/sim/google`,
    APPLE_ISSUER: `${origin}/dev/sim/apple`,
  };
}

/** What the dev Worker must know of Parley's registrations to play those who keep them. */
export function whatOutsideServicesKnow(secrets: NodeJS.Dict<string>): Vars {
  const names = [
    "RESEND_API_KEY",
    "GOOGLE_CLIENT_ID",
    "GOOGLE_CLIENT_SECRET",
    "APPLE_CLIENT_ID",
    "APPLE_TEAM_ID",
    "APPLE_KEY_ID",
    "STREAM_WEBHOOK_SECRET",
  ];
  return {
    ...Object.fromEntries(names.map((name) => [name, secrets[name]])),
    APPLE_CLIENT_PUBLIC_KEY: publicHalf(secrets["APPLE_PRIVATE_KEY"]),
  };
}

/** SPKI of a private key (PKCS#8), both PEM; nothing of nothing. */
function publicHalf(privateKey: string | undefined): string | undefined {
  if (privateKey === undefined) return undefined;
  return createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString();
}
