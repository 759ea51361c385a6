import { PDFDocument } from "@cantoo/pdf-lib";
import type { Currency } from "../../contract/money.ts";
import type { MailLocale } from "../../platform/mail/mail-kinds.ts";
import { type Align, InvoiceSheet } from "./invoice-sheet.ts";
import type { NameFonts } from "../../platform/pdf/name-fonts.ts";
import { invoiceWords } from "./invoice-words.ts";

/** Everything that a document says. Sums are in minor units of the currency. */
export interface InvoiceDocument {
  kind: "invoice" | "credit_note";
  number: string;
  /** Of a credit note: the invoice that it takes back from. */
  invoiceNumber: string | null;
  issuedAt: number;
  orderId: string;
  /** Lines. */
  seller: string;
  buyer: { name: string; country: string | null };
  title: string;
  currency: Currency;
  /** Null where the document is not about the whole first payment. */
  price: { amount: number; discount: number; couponCode: string | null } | null;
  amount: number;
  tax: { name: string; basisPoints: number; amount: number } | null;
}

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 56;
const RIGHT = A4.width - MARGIN;
const MIDDLE = A4.width / 2;
const COLUMN = MIDDLE - MARGIN - 16;

/** The document on one page of A4. The same facts make the same bytes. */
export async function invoicePdf(
  invoice: InvoiceDocument,
  { fonts, locale }: { fonts: NameFonts; locale: MailLocale },
): Promise<Uint8Array<ArrayBuffer>> {
  const words = invoiceWords[locale];
  const { kind, number, amount, currency, price, tax } = invoice;
  const money = (sum: number) => moneyText(sum, currency, locale);
  const sheet = new InvoiceSheet(fonts);
  await sheet.paragraph(words.title[kind], { x: MARGIN, y: 770, width: RIGHT - MARGIN, size: 26 });

  const facts: [string, string][] = [
    [words.number, number],
    [words.date, dateText(invoice.issuedAt, locale)],
    [words.order, invoice.orderId],
  ];
  if (invoice.invoiceNumber !== null) facts.splice(1, 0, [words.belongsTo, invoice.invoiceNumber]);
  let y = 734;
  for (const [label, value] of facts) {
    await sheet.paragraph(label, { ...small, x: MARGIN, y, width: 90 });
    await sheet.paragraph(value, { x: MARGIN + 96, y, width: RIGHT - MARGIN - 96, size: 10 });
    y -= 16;
  }

  y -= 24;
  await sheet.paragraph(words.seller, { ...small, x: MARGIN, y, width: COLUMN });
  await sheet.paragraph(words.buyer, { ...small, x: MIDDLE, y, width: COLUMN });
  const afterSeller = await lines(sheet, invoice.seller.split("\n"), { x: MARGIN, y: y - 18 });
  const afterBuyer = await lines(sheet, buyerLines(invoice, locale), { x: MIDDLE, y: y - 18 });

  y = Math.min(afterSeller, afterBuyer) - 32;
  await sheet.paragraph(words.item, { ...small, x: MARGIN, y, width: 320 });
  await sheet.paragraph(words.amount, { ...small, ...right, y });
  sheet.rule({ x: MARGIN, y: y - 8, width: RIGHT - MARGIN });
  y -= 26;
  await sheet.paragraph(money(price?.amount ?? amount), { ...right, y, size: 11 });
  y = await sheet.paragraph(invoice.title, { x: MARGIN, y, width: 320, size: 11 });
  if (price !== null && price.discount > 0) {
    const label = price.couponCode === null ? words.discount : `${words.discount} (${price.couponCode})`;
    await sheet.paragraph(label, { x: MARGIN, y, width: 320, size: 11 });
    await sheet.paragraph(money(-price.discount), { ...right, y, size: 11 });
    y -= 18;
  }
  sheet.rule({ x: MARGIN, y: y + 4, width: RIGHT - MARGIN });
  y -= 18;
  await sheet.paragraph(words.total[kind], { x: MARGIN, y, width: 320, size: 14 });
  await sheet.paragraph(money(amount), { ...right, y, size: 14 });
  y -= 22;
  const taxLabel =
    tax === null ? words.noTax : words.including(`${tax.name} ${rateText(tax.basisPoints, locale)}`);
  await sheet.paragraph(taxLabel, { ...small, x: MARGIN, y, width: 320 });
  if (tax !== null) await sheet.paragraph(money(tax.amount), { ...small, ...right, y });

  const document = await PDFDocument.create({ updateMetadata: false });
  const issued = new Date(invoice.issuedAt);
  document.setTitle(`${words.title[kind]} ${number}`, { showInWindowTitleBar: true });
  document.setLanguage(locale);
  document.setCreationDate(issued);
  document.setModificationDate(issued);
  sheet.writeTo(document.addPage([A4.width, A4.height]));
  return document.save();
}

const small = { size: 9, grey: 0.4 };
const right: { x: number; width: number; align: Align } = { x: RIGHT - 130, width: 130, align: "right" };

async function lines(sheet: InvoiceSheet, texts: readonly string[], { x, y }: { x: number; y: number }) {
  let next = y;
  for (const text of texts) next = await sheet.paragraph(text, { x, y: next, width: COLUMN, size: 11 });
  return next;
}

function buyerLines({ buyer }: InvoiceDocument, locale: MailLocale): string[] {
  if (buyer.country === null) return [buyer.name];
  const country = new Intl.DisplayNames([locale], { type: "region" }).of(buyer.country);
  return [buyer.name, country ?? buyer.country];
}

/** With the code of the currency, which is plain to everybody: `USD 19.99`. All currencies have two decimals. */
function moneyText(sum: number, currency: Currency, locale: MailLocale): string {
  const style = { style: "currency", currency, currencyDisplay: "code" } as const;
  return new Intl.NumberFormat(locale, style).format(sum / 100);
}

function rateText(basisPoints: number, locale: MailLocale): string {
  const style = { style: "percent", maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(locale, style).format(basisPoints / 10_000);
}

function dateText(at: number, locale: MailLocale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(at);
}
