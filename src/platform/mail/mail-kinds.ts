import type { Currency } from "../../contract/money.ts";

/** The languages that mail is written in; the first serves everybody else. */
export const mailLocales = ["en", "es"] as const;
export type MailLocale = (typeof mailLocales)[number];

/** What every mail needs to know about the Parley that sends it. */
interface FromParley {
  /** `https://parley.example`: every link leads there. */
  appOrigin: string;
  /** Printed in the footer. */
  contactEmail: string;
}

interface OneTimeCode extends FromParley {
  code: string;
  /** Life of the code, 2 or more. */
  minutes: number;
}

/** What each kind of mail says beside its fixed words. Times in ms since the epoch. */
export interface MailData {
  /** A code that signs in or signs up. */
  otp: OneTimeCode;
  /** A code that confirms the address of somebody who is signed in. */
  verify: OneTimeCode;
  /** A code that deletes the account of who is signed in. */
  deletion_code: OneTimeCode;
  reset: FromParley & { token: string };
  /** Instead of `reset`, where the address was never confirmed. */
  unverified: FromParley;
  new_device: FromParley & {
    platform: "ios" | "android" | "web";
    deviceName: string | null;
    /** ISO 3166-1 alpha-2 */
    country: string | null;
    at: number;
    /** IANA name; UTC when unknown */
    timeZone?: string | undefined;
  };
  password_changed: FromParley & { at: number; timeZone?: string | undefined };
  export_ready: FromParley & { availableUntil: number; timeZone?: string | undefined };
  /** `until` null: for good. `reason` in an administrator's words. */
  banned: FromParley & { reason: string; until: number | null; timeZone?: string | undefined };
  appeal_granted: FromParley;
  appeal_refused: FromParley & { until: number | null; timeZone?: string | undefined };
  /** Another way into the account, or one less: `name` is the passkey's. */
  passkey_added: FromParley & { name: string; at: number; timeZone?: string | undefined };
  passkey_removed: FromParley & { name: string; at: number; timeZone?: string | undefined };
  account_connected: FromParley & { provider: "google" | "apple"; at: number; timeZone?: string | undefined };
  /** A receipt. Sums in minor units; `tax` is part of the sum, null where there is none. */
  order_paid: FromParley & {
    orderId: string;
    title: string;
    amount: number;
    currency: Currency;
    tax: { name: string; basisPoints: number; amount: number } | null;
  };
  order_refunded: FromParley & { orderId: string; title: string; amount: number; currency: Currency };
  /** The plan stays open until then. */
  payment_failed: FromParley & { plan: string; until: number; timeZone?: string | undefined };
  deletion_scheduled: FromParley & { dueAt: number; timeZone?: string | undefined };
}

export type MailKind = keyof MailData;

/** A mail's words: finished, or as a template with `{{names}}` in it. */
export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** Every kind in every language. */
export type RenderedMails = Readonly<Record<MailKind, Readonly<Record<MailLocale, RenderedMail>>>>;

/** The language to write in to somebody whose languages are these BCP 47 tags, best first. */
export function mailLocaleOf(languageTags: readonly string[]): MailLocale {
  for (const tag of languageTags) {
    const language = tag.toLowerCase().split("-")[0];
    const known = mailLocales.find((locale) => locale === language);
    if (known !== undefined) return known;
  }
  return mailLocales[0];
}
