import type { CaughtMessage } from "../../dev/caught/caught-message.ts";
import type { Forgery } from "./forged-token.ts";

/** Who answers a consent page. `claims` and `subject` make the provider say other things than it would. */
export interface Consent {
  /** `gita` (her address is confirmed), `ugo` (his is not), `typed` with an address, or `nobody` to cancel. */
  person: "gita" | "ugo" | "typed" | "nobody";
  email?: string;
  /** Only with `typed`: whether the provider has confirmed the address. True by default. */
  isEmailVerified?: boolean;
  /** The provider's name for the account. By default it follows from the address. */
  subject?: string;
  /** Claims of the id_token to replace, such as `nonce`, `aud` or `exp`. */
  claims?: Record<string, unknown>;
}

/** The mails to one address that have left the Worker, newest first. */
export async function mailTo(email: string): Promise<CaughtMessage[]> {
  const response = await fetch(`https://outside.test/mail?to=${encodeURIComponent(email)}`);
  return (await response.json<{ items: CaughtMessage[] }>()).items;
}

/** Lets the next requests to an outside service fail with 503: `resend.test`, `google.test` or `apple.test`. */
export async function breakService(host: string, times: number): Promise<void> {
  await fetch(`https://outside.test/faults/${host}/${times}`, { method: "POST" });
}

/** Lets the next id_token of a provider be one that somebody without its key has made. */
export async function forgeToken(host: "google.test" | "apple.test", how: Forgery): Promise<void> {
  await fetch(`https://outside.test/forgeries/${host}/${how}`, { method: "POST" });
}

/**
 * Opens the consent page at Google and answers it, as a person in a browser would.
 * @returns where the browser is sent: the callback with its query
 */
export async function consentAtGoogle(authorizeUrl: string, consent: Consent): Promise<URL> {
  const response = await answerConsent(authorizeUrl, consent);
  return new URL(response.headers.get("location") ?? "about:blank");
}

/**
 * The same at Apple.
 * @returns the form that the browser posts to the callback, from no origin and without `SameSite` cookies
 */
export async function consentAtApple(authorizeUrl: string, consent: Consent): Promise<URLSearchParams> {
  const page = await (await answerConsent(authorizeUrl, consent)).text();
  const fields = page
    .replaceAll("&quot;", '"')
    .matchAll(/<input type="hidden" name="(\w+)" value="(.*?)" \/>/g);
  return new URLSearchParams(Array.from(fields, ([, name = "", value = ""]) => [name, value]));
}

async function answerConsent(authorizeUrl: string, consent: Consent): Promise<Response> {
  const shown = await fetch(authorizeUrl, { redirect: "manual" });
  // A request that the provider refuses comes back at once, without a page.
  if (shown.status !== 200) return shown;
  const request = /name="request" value="([^"]+)"/.exec(await shown.text())?.[1];
  if (request === undefined) throw new Error(`There is no consent page at ${authorizeUrl}`);
  const { person, email, isEmailVerified = true, subject, claims } = consent;
  const body = new URLSearchParams({ request, person });
  if (email !== undefined) body.set("email", email);
  if (isEmailVerified) body.set("confirmed", "on");
  if (subject !== undefined) body.set("subject", subject);
  if (claims !== undefined) body.set("claims", JSON.stringify(claims));
  return fetch(new URL("consent", authorizeUrl), { method: "POST", body, redirect: "manual" });
}
