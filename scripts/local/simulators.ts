import { createPublicKey } from "node:crypto";

type Vars = Readonly<Record<string, string | undefined>>;

/** The api Worker's settings that lead to the dev Worker in place of the outside services. */
export function addressesOfSimulators(origin: string): Vars {
  return {
    MAIL_PROVIDER: "resend",
    RESEND_API_URL: `${origin}/dev/sim/resend`,
    GOOGLE_ISSUER: `${origin}/dev/sim/google`,
    APPLE_ISSUER: `${origin}/dev/sim/apple`,
    STRIPE_API_URL: `${origin}/dev/sim/stripe`,
    RAZORPAY_API_URL: `${origin}/dev/sim/razorpay`,
    PAYPAL_API_URL: `${origin}/dev/sim/paypal`,
  };
}

/** The same for the webhooks Worker. */
export function addressesForWebhooks(origin: string): Vars {
  return { PAYPAL_CERTIFICATES_URL: `${origin}/dev/sim/paypal/v1/notifications/certs/` };
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
    "STRIPE_SECRET_KEY",
    "STRIPE_WEBHOOK_SECRET",
    "RAZORPAY_KEY_ID",
    "RAZORPAY_KEY_SECRET",
    "RAZORPAY_WEBHOOK_SECRET",
    "PAYPAL_CLIENT_ID",
    "PAYPAL_CLIENT_SECRET",
    "PAYPAL_WEBHOOK_ID",
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
