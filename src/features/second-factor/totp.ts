import { generateSecret, generateURI, verify } from "otplib";

const ISSUER = "Parley";
/** One step of 30 s to either side: phones' clocks are not exact (RFC 6238 section 5.2). */
const TOLERANCE_SECONDS = 30;

/** 160 random bits in base32 (RFC 4226 section 4). */
export function newTotpSecret(): string {
  return generateSecret();
}

/** The `otpauth://` address that authenticator apps read from a QR code. */
export function totpUri(secret: string, email: string): string {
  return generateURI({ issuer: ISSUER, label: email, secret });
}

/** The 30-second step that a right code belongs to, or null. Steps up to `lastStep` were used before and are refused. */
export async function stepOf(request: {
  secret: string;
  code: string;
  lastStep: number;
  now: number;
}): Promise<number | null> {
  const { secret, code, lastStep, now } = request;
  const result = await verify({
    secret,
    token: code,
    epoch: Math.floor(now / 1000),
    epochTolerance: TOLERANCE_SECONDS,
    afterTimeStep: lastStep,
  });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}
