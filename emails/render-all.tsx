import { render, toPlainText } from "@react-email/render";
import type { FunctionComponent } from "react";
import type { MailLocale, RenderedMail, RenderedMails } from "../src/platform/mail/mail-kinds.ts";
import {
  AccountConnected,
  AppealGranted,
  AppealRefused,
  DeletionScheduled,
  ExportReady,
  OrderRefunded,
  PasskeyAdded,
  PasskeyRemoved,
  PasswordChanged,
  PaymentFailed,
  Reset,
  Unverified,
} from "./templates/action-mail.tsx";
import { Banned } from "./templates/banned.tsx";
import { DeletionCode, Otp, Verify } from "./templates/code-mail.tsx";
import { NewDevice } from "./templates/new-device.tsx";
import { OrderPaid } from "./templates/order-paid.tsx";
import type { TemplateProps } from "./templates/template-props.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";
import type { Words } from "./words/words.ts";

type Template = FunctionComponent<TemplateProps>;
type InEachLanguage = Readonly<Record<MailLocale, RenderedMail>>;

/** Every mail in every language, with placeholders for what is known only when it is sent. */
export async function renderAll(): Promise<RenderedMails> {
  return {
    otp: await inEachLanguage(Otp, (words) => words.otp.subject),
    verify: await inEachLanguage(Verify, (words) => words.verify.subject),
    deletion_code: await inEachLanguage(DeletionCode, (words) => words.deletion_code.subject),
    reset: await inEachLanguage(Reset, (words) => words.reset.subject),
    unverified: await inEachLanguage(Unverified, (words) => words.unverified.subject),
    new_device: await inEachLanguage(NewDevice, (words) => words.new_device.subject),
    password_changed: await inEachLanguage(PasswordChanged, (words) => words.password_changed.subject),
    export_ready: await inEachLanguage(ExportReady, (words) => words.export_ready.subject),
    banned: await inEachLanguage(Banned, (words) => words.banned.subject),
    appeal_granted: await inEachLanguage(AppealGranted, (words) => words.appeal_granted.subject),
    appeal_refused: await inEachLanguage(AppealRefused, (words) => words.appeal_refused.subject),
    passkey_added: await inEachLanguage(PasskeyAdded, (words) => words.passkey_added.subject),
    passkey_removed: await inEachLanguage(PasskeyRemoved, (words) => words.passkey_removed.subject),
    account_connected: await inEachLanguage(AccountConnected, (words) => words.account_connected.subject),
    deletion_scheduled: await inEachLanguage(DeletionScheduled, (words) => words.deletion_scheduled.subject),
    order_paid: await inEachLanguage(OrderPaid, (words) => words.order_paid.subject),
    order_refunded: await inEachLanguage(OrderRefunded, (words) => words.order_refunded.subject),
    payment_failed: await inEachLanguage(PaymentFailed, (words) => words.payment_failed.subject),
  };
}

async function inEachLanguage(
  template: Template,
  subjectOf: (words: Words) => string,
): Promise<InEachLanguage> {
  return {
    en: { subject: subjectOf(en), ...(await renderOne(template, { locale: "en", words: en })) },
    es: { subject: subjectOf(es), ...(await renderOne(template, { locale: "es", words: es })) },
  };
}

async function renderOne(
  Template: Template,
  props: TemplateProps,
): Promise<Pick<RenderedMail, "html" | "text">> {
  const rendered = await render(<Template {...props} />);
  const text = toPlainText(rendered, {
    wordwrap: false,
    selectors: [
      { selector: "h1", options: { uppercase: false } },
      { selector: "a", options: { linkBrackets: ["<", ">"], hideLinkHrefIfSameAsText: true } },
    ],
  });
  return { html: rendered.replaceAll(REACT_MARKS, ""), text: `${text.trim()}\n` };
}

/** What React leaves between pieces of text for a page that will be hydrated, as no mail is. */
const REACT_MARKS = /<!--(?: |\/?\$|html|head|body)-->/g;
