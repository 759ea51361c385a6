import { type Mail, MailNotSentError } from "./mailer.ts";

/** Line ends and other control characters (RFC 5322 section 2.2 allows none of them in a field), and lone surrogates. */
const NOT_IN_A_FIELD = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** One mailbox: no list, no display name, no comment, no route. */
const ONE_ADDRESS = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/;

/** Whom a mail is from. */
export interface Sender {
  name: string;
  email: string;
}

/**
 * Refuses whatever could end a header field and begin another one.
 * @throws MailNotSentError
 */
export function checkFields({ to, subject, idempotencyKey }: Mail): void {
  for (const [field, value] of Object.entries({ to, subject, idempotencyKey })) {
    if (value === "") throw new MailNotSentError(`The field "${field}" is empty`);
    if (NOT_IN_A_FIELD.test(value)) {
      throw new MailNotSentError(`The field "${field}" holds a control character`);
    }
  }
  if (!ONE_ADDRESS.test(to)) throw new MailNotSentError('The field "to" is not one e-mail address');
  if (!/^[\u0021-\u007e]{1,256}$/.test(idempotencyKey)) {
    throw new MailNotSentError('The field "idempotencyKey" has other signs than a header takes');
  }
}

/**
 * Reads `Parley <hello@parley.example>`, or an address alone.
 * @throws MailNotSentError when it is neither
 */
export function parseSender(value: string): Sender {
  const [, name = "", address = value] = /^\s*"?([^"<>]*?)"?\s*<([^<>]*)>\s*$/.exec(value) ?? [];
  const email = address.trim();
  if (NOT_IN_A_FIELD.test(value) || !ONE_ADDRESS.test(email)) {
    throw new MailNotSentError("The sender is not an e-mail address");
  }
  return { name, email };
}
