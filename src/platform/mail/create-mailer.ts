import type { Config } from "../config/config.ts";
import { CloudflareMailer } from "./cloudflare-mailer.ts";
import type { Mailer } from "./mailer.ts";
import { ResendMailer } from "./resend-mailer.ts";

type MailSettings = Pick<Config, "MAIL_PROVIDER" | "MAIL_FROM" | "RESEND_API_KEY" | "RESEND_API_URL">;

/**
 * The mailer that the settings name.
 * @param binding the `send_email` binding, where there is one
 * @throws Error when what that mailer needs is not there
 */
export function createMailer(settings: MailSettings, binding: Pick<SendEmail, "send"> | undefined): Mailer {
  const { MAIL_FROM: from, RESEND_API_KEY: apiKey, RESEND_API_URL: baseUrl } = settings;
  switch (settings.MAIL_PROVIDER) {
    case "resend": {
      if (apiKey === undefined) throw new Error("MAIL_PROVIDER is resend: RESEND_API_KEY is missing");
      return new ResendMailer({ from, apiKey, baseUrl }, (input, init) => fetch(input, init));
    }
    case "cloudflare": {
      if (binding === undefined)
        throw new Error("MAIL_PROVIDER is cloudflare: there is no send_email binding");
      return new CloudflareMailer({ from }, binding);
    }
  }
}
