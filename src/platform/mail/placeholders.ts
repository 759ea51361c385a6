import type { Currency } from "../../contract/money.ts";
import type { MailData, MailKind, MailLocale } from "./mail-kinds.ts";
import { type PlatformNames, platformNames } from "./platform-names.ts";

/** The values that stand for `{{name}}` in the rendered templates, as plain text. */
export type Placeholders = Readonly<Record<string, string>>;

type PlaceholdersOf = {
  readonly [K in MailKind]: (data: MailData[K], locale: MailLocale) => Placeholders;
};

/** What each kind of mail fills in, beside the origin and the contact address. */
export const placeholdersOf: PlaceholdersOf = {
  otp: ({ code, minutes }) => ({ code, minutes: String(minutes) }),
  verify: ({ code, minutes }) => ({ code, minutes: String(minutes) }),
  deletion_code: ({ code, minutes }) => ({ code, minutes: String(minutes) }),
  reset: ({ token }) => ({ token: encodeURIComponent(token) }),
  unverified: () => ({}),
  new_device: ({ platform, deviceName, country, at, timeZone }, locale) => ({
    device: deviceOf(platformNames[locale], platform, deviceName),
    place: countryName(country, locale) ?? platformNames[locale].unknownPlace,
    time: momentIn(locale, at, timeZone),
  }),
  password_changed: ({ at, timeZone }, locale) => ({ time: momentIn(locale, at, timeZone) }),
  export_ready: ({ availableUntil, timeZone }, locale) => ({ date: dayIn(locale, availableUntil, timeZone) }),
  banned: ({ reason, until, timeZone }, locale) => ({ reason, until: endIn(locale, until, timeZone) }),
  appeal_granted: () => ({}),
  appeal_refused: ({ until, timeZone }, locale) => ({ until: endIn(locale, until, timeZone) }),
  passkey_added: passkeyOf,
  passkey_removed: passkeyOf,
  account_connected: ({ provider, at, timeZone }, locale) => ({
    provider: providerNames[provider],
    time: momentIn(locale, at, timeZone),
  }),
  order_paid: ({ orderId, title, amount, currency, tax }, locale) => ({
    orderId: encodeURIComponent(orderId),
    title: boughtOf(title, locale),
    total: moneyIn(locale, amount, currency),
    tax: tax === null ? platformNames[locale].noTax : taxIn(locale, tax, currency),
  }),
  order_refunded: ({ orderId, title, amount, currency }, locale) => ({
    orderId: encodeURIComponent(orderId),
    title: boughtOf(title, locale),
    amount: moneyIn(locale, amount, currency),
  }),
  payment_failed: ({ plan, until, timeZone }, locale) => ({ plan, date: dayIn(locale, until, timeZone) }),
  deletion_scheduled: ({ dueAt, timeZone }, locale) => ({ date: dayIn(locale, dueAt, timeZone) }),
};

const providerNames = { google: "Google", apple: "Apple" } as const;

function passkeyOf({ name, at, timeZone }: MailData["passkey_added"], locale: MailLocale): Placeholders {
  return {
    passkey: isLikeLink(name) ? platformNames[locale].unnamedPasskey : name,
    time: momentIn(locale, at, timeZone),
  };
}

function deviceOf(names: PlatformNames, platform: "ios" | "android" | "web", chosen: string | null): string {
  return chosen === null || isLikeLink(chosen) ? names[platform] : chosen;
}

/** A name that somebody chose is shown only when no mail program would make a link of it. */
function isLikeLink(name: string): boolean {
  return /[/:@\\]|\.\p{L}/u.test(name);
}

/** Instructors choose titles, with colons and full stops in them; only what could be an address is left out. */
function boughtOf(title: string, locale: MailLocale): string {
  return /\/\/|[@\\]|\.\p{L}/u.test(title) ? platformNames[locale].unnamedPurchase : title;
}

/** With the code of the currency: `USD 19.99`. All currencies have two decimals. */
function moneyIn(locale: MailLocale, amount: number, currency: Currency): string {
  const style = { style: "currency", currency, currencyDisplay: "code" } as const;
  return new Intl.NumberFormat(locale, style).format(amount / 100).replaceAll("\u00a0", " ");
}

function taxIn(
  locale: MailLocale,
  { name, basisPoints, amount }: { name: string; basisPoints: number; amount: number },
  currency: Currency,
): string {
  const style = { style: "percent", maximumFractionDigits: 2 } as const;
  const rate = new Intl.NumberFormat(locale, style).format(basisPoints / 10_000).replaceAll("\u00a0", " ");
  return `${moneyIn(locale, amount, currency)} (${name} ${rate})`;
}

function endIn(locale: MailLocale, until: number | null, timeZone?: string): string {
  const names = platformNames[locale];
  return until === null ? names.forGood : names.until(momentIn(locale, until, timeZone));
}

function countryName(code: string | null, locale: MailLocale): string | null {
  if (code === null || !/^[A-Z]{2}$/.test(code)) return null;
  return new Intl.DisplayNames(locale, { type: "region", fallback: "none" }).of(code) ?? null;
}

function momentIn(locale: MailLocale, at: number, timeZone = "UTC"): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone } as const;
  const zone = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value;
  return `${new Intl.DateTimeFormat(locale, options).format(at)} (${zone ?? timeZone})`;
}

function dayIn(locale: MailLocale, at: number, timeZone = "UTC"): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }).format(at);
}
