import { z } from "zod";
import { checkFields, parseSender } from "./header-fields.ts";
import { type Mail, type Mailer, MailNotSentError } from "./mailer.ts";

const codeSchema = z.object({ code: z.string().regex(/^[A-Z_]{1,60}$/) });

/**
 * Mail through the `send_email` binding (developers.cloudflare.com/email-service/api/send-emails/workers-api). Cloudflare
 * builds the MIME message from the parts. It knows no idempotency key, so a repeated attempt can arrive twice.
 */
export class CloudflareMailer implements Mailer {
  readonly #from: string;
  readonly #binding: Pick<SendEmail, "send">;

  constructor(settings: { from: string }, binding: Pick<SendEmail, "send">) {
    this.#from = settings.from;
    this.#binding = binding;
  }

  async send(mail: Mail): Promise<void> {
    checkFields(mail);
    const { to, subject, html, text } = mail;
    const { name, email } = parseSender(this.#from);
    const from = name === "" ? email : { name, email };
    try {
      await this.#binding.send({ from, to, subject, html, text });
    } catch (cause) {
      throw new MailNotSentError(`Cloudflare did not take the mail: ${codeOf(cause)}`);
    }
  }
}

/** `E_…`, as the binding's errors carry it. Their message is left alone: it may repeat the recipient's address. */
function codeOf(fault: unknown): string {
  const known = codeSchema.safeParse(fault);
  return known.success ? known.data.code : "no code given";
}
