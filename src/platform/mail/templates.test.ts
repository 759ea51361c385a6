import { describe, expect, it } from "vitest";
import { type MailData, mailLocaleOf, mailLocales } from "./mail-kinds.ts";
import { renderedMails } from "./rendered.gen.ts";
import { renderMail } from "./templates.ts";

const site = { appOrigin: "https://parley.example", contactEmail: "safety@parley.example" };
const at = Date.UTC(2026, 4, 20, 18, 30);
const device = { platform: "web", deviceName: "Firefox on Linux", country: "MX", at } as const;
const samples: MailData = {
  otp: { ...site, code: "482910", minutes: 5 },
  verify: { ...site, code: "482910", minutes: 15 },
  deletion_code: { ...site, code: "482910", minutes: 15 },
  reset: { ...site, token: "a-token_1" },
  unverified: site,
  new_device: { ...site, ...device, timeZone: "America/Mexico_City" },
  password_changed: { ...site, at },
  export_ready: { ...site, availableUntil: at },
  banned: { ...site, reason: "Insults in three calls", until: at, timeZone: "America/Mexico_City" },
  appeal_granted: site,
  appeal_refused: { ...site, until: null },
  passkey_added: { ...site, name: "Ana's phone", at },
  passkey_removed: { ...site, name: "Ana's phone", at },
  account_connected: { ...site, provider: "google", at },
  deletion_scheduled: { ...site, dueAt: at },
  order_paid: {
    ...site,
    orderId: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11",
    title: "English: small talk",
    amount: 1999,
    currency: "EUR",
    tax: { name: "VAT", basisPoints: 2100, amount: 347 },
  },
  order_refunded: {
    ...site,
    orderId: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11",
    title: "English: small talk",
    amount: 500,
    currency: "EUR",
  },
  payment_failed: { ...site, plan: "Monthly", until: at },
};
const kinds = Object.keys(renderedMails) as (keyof MailData)[];
const everyMail = kinds.flatMap((kind) =>
  mailLocales.map((locale) => ({ kind, locale, ...renderMail(kind, locale, samples[kind]) })),
);

describe("renderMail()", () => {
  it.each(everyMail)("leaves no placeholder in $kind, $locale", ({ subject, html, text }) => {
    expect(`${subject}${html}${text}`).not.toMatch(/\{\{|undefined/);
  });

  it.each(everyMail)("leads to Parley alone in $kind, $locale, and loads nothing", ({ html, text }) => {
    const targets = Array.from(html.matchAll(/(?:href|src|url)\s*[=(]\s*["']?([^"')]+)/g), ([, url]) => url);
    expect(targets.length).toBeGreaterThan(0);
    for (const url of targets) expect(url).toMatch(/^(https:\/\/parley\.example\/|mailto:safety@)/);
    expect(html).not.toMatch(/<(img|script|iframe|link|form)\b/);
    for (const [url] of text.matchAll(/https?:\/\/[^\s>]+/g))
      expect(url).toMatch(/^https:\/\/parley\.example\//);
  });

  it.each(everyMail)(
    "says in $kind, $locale, who writes, in HTML and in plain text",
    ({ html, text, locale }) => {
      expect(html).toContain(`lang="${locale}"`);
      for (const part of [html, text]) expect(part).toContain("safety@parley.example");
    },
  );

  it("escapes in HTML what somebody chose, and leaves the plain text as it was", () => {
    const deviceName = '<b onmouseover="x">&\'';
    const { html, text } = renderMail("new_device", "en", { ...samples.new_device, deviceName });
    expect(html).toContain("&lt;b onmouseover=&quot;x&quot;&gt;&amp;&#39;");
    expect(html).not.toContain("<b on");
    expect(text).toContain(deviceName);
  });

  it("does not fill in a placeholder that a value brings along", () => {
    const { text } = renderMail("new_device", "en", { ...samples.new_device, deviceName: "{{appOrigin}}" });
    expect(text).toContain("{{appOrigin}}");
  });

  it.each(["Visit evil.example now", "https:evil", "a@evil", "evil.example/win"])(
    "does not show a device name that a mail program would turn into a link: %s",
    (deviceName) => {
      const { html, text } = renderMail("new_device", "en", { ...samples.new_device, deviceName });
      expect(html + text).not.toContain("evil");
      expect(text).toContain("A web browser");
    },
  );

  it("keeps a value on one line", () => {
    const { subject } = renderMail("otp", "en", { ...samples.otp, code: "1\r\nBcc: eve@evil.example" });
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it("tells times where the reader lives, in the reader's language", () => {
    const { text } = renderMail("new_device", "es", samples.new_device);
    expect(text).toContain("20 de mayo de 2026");
    expect(text).toContain("12:30");
    expect(text).toContain("México");
  });

  it("says why and until when somebody is out, and when it is for good", () => {
    const { text } = renderMail("banned", "en", samples.banned);
    expect(text).toMatch(/Reason: Insults in three calls\n\nClosed: until May 20, 2026/);
    expect(renderMail("banned", "en", { ...samples.banned, until: null }).text).toContain("for good");
    expect(renderMail("appeal_refused", "es", samples.appeal_refused).text).toContain("para siempre");
  });

  it("does not show the name of a passkey that a mail program would turn into a link", () => {
    const { text } = renderMail("passkey_added", "en", { ...samples.passkey_added, name: "evil.example" });
    expect(text).toContain("A passkey");
    expect(text).not.toContain("evil");
  });

  it("says what was bought, for how much and with which tax, and leads to the order", () => {
    const { text } = renderMail("order_paid", "en", samples.order_paid);
    expect(text).toMatch(
      /What you bought: English: small talk\n\nTotal: EUR 19.99\n\nTax in it: EUR 3.47 \(VAT 21%\)/,
    );
    expect(text).toContain("https://parley.example/orders/0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11");
    const spanish = renderMail("order_paid", "es", { ...samples.order_paid, tax: null }).text;
    expect(spanish).toContain("Total: 19,99 EUR\n\nImpuestos incluidos: ninguno");
  });

  it("does not show the title of a course that a mail program would turn into a link", () => {
    const { subject, text } = renderMail("order_refunded", "en", {
      ...samples.order_refunded,
      title: "Win at evil.example",
    });
    expect(text).toContain("A course at Parley");
    expect(subject + text).not.toContain("evil");
  });

  it("says until when a plan stays open whose payment failed", () => {
    const { text } = renderMail("payment_failed", "es", samples.payment_failed);
    expect(text).toContain("Monthly. Todos los cursos siguen abiertos para ti hasta el 20 de mayo de 2026.");
  });

  it("says so when nobody knows the place", () => {
    for (const country of [null, "ZZ", "<b>"]) {
      expect(renderMail("new_device", "en", { ...samples.new_device, country }).text).toContain(
        "Country: Unknown",
      );
    }
  });

  it("gives the same mail for the same data, so that a repeated attempt is the same request", () => {
    expect(renderMail("new_device", "en", samples.new_device)).toEqual(
      renderMail("new_device", "en", samples.new_device),
    );
  });

  it("puts a token into the fragment of the link, whatever signs it has", () => {
    const { text } = renderMail("reset", "en", { ...samples.reset, token: "a b/c#d" });
    expect(text).toContain("https://parley.example/reset#token=a%20b%2Fc%23d");
  });
});

describe("mailLocaleOf()", () => {
  it("takes the first language that mail is written in, and English for everybody else", () => {
    expect(mailLocaleOf(["pt-BR", "es-MX", "en"])).toBe("es");
    expect(mailLocaleOf(["EN-gb"])).toBe("en");
    expect(mailLocaleOf(["ja"])).toBe("en");
    expect(mailLocaleOf([])).toBe("en");
  });
});
