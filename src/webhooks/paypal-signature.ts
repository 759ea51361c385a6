import { crc32 } from "./crc32.ts";
import type { PaypalCertificates } from "./paypal-certificates.ts";
import { isRecent } from "./recent.ts";

interface Settings {
  webhookId: string;
  /** Where PayPal's certificates are, with a slash at its end: no other address is believed. */
  certificatesUrl: string;
  certificates: PaypalCertificates;
  now: number;
}

/**
 * Whether PayPal has sent this body lately: `PAYPAL-TRANSMISSION-SIG` signs `id|time|webhook id|crc32 of the body` with
 * RSA and SHA-256, and the certificate is at `PAYPAL-CERT-URL` (developer.paypal.com/api/rest/webhooks/rest, "Verify
 * messages"). PayPal can be asked instead, but then this Worker would need the API's secret, and PayPal to be up.
 * @throws CertificateUnreachableError
 */
export async function isSignedByPaypal(
  { headers, body }: { headers: Headers; body: string },
  { webhookId, certificatesUrl, certificates, now }: Settings,
): Promise<boolean> {
  const field = (name: string) => headers.get(`paypal-${name}`) ?? "";
  const [id, time] = [field("transmission-id"), field("transmission-time")];
  if (id === "" || id.includes("|") || field("auth-algo") !== "SHA256withRSA") return false;
  if (!isRecent(Date.parse(time), now)) return false;
  const signature = bytesOf(field("transmission-sig"));
  const url = certificateUrl(field("cert-url"), certificatesUrl);
  if (signature === null || url === null) return false;
  const key = await certificates.key(url, now);
  if (key === null) return false;
  const signed = new TextEncoder().encode([id, time, webhookId, crc32(body)].join("|"));
  return crypto.subtle.verify("RSASSA-PKCS1-v1_5", key, signature, signed);
}

/** The address in its plain form when it is one of PayPal's, and nothing but a name follows. */
function certificateUrl(claimed: string, certificatesUrl: string): string | null {
  const url = URL.parse(claimed)?.href ?? "";
  if (!url.startsWith(certificatesUrl)) return null;
  return /^[\w-]{1,100}$/.test(url.slice(certificatesUrl.length)) ? url : null;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]{16,2048}={0,2}$/.test(base64)) return null;
  try {
    return Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0);
  } catch (fault) {
    if (fault instanceof DOMException) return null;
    throw fault;
  }
}
