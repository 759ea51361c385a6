import type { Config } from "../../platform/config/config.ts";
import type { MailData, MailKind, MailLocale } from "../../platform/mail/mail-kinds.ts";
import { mailLocaleOf } from "../../platform/mail/mail-kinds.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import { renderMail } from "../../platform/mail/templates.ts";
import type { Effects } from "../../platform/outbox/consumer.ts";
import type { AuthRepository } from "./auth.repository.ts";

const nothing: Effects = { statements: [] };

interface Dependencies {
  repository: AuthRepository;
  mailer: Mailer;
  config: Pick<Config, "APP_ORIGIN" | "CONTACT_EMAIL">;
}

/** Mail to people, as an effect of an event: sent at least once, with one idempotency key an event. */
export class AccountMailer {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** To an address that was proved; a stranger's address gets nothing but the code that proves it. */
  async toUser<K extends MailKind>(
    userId: string,
    eventId: string,
    kind: K,
    dataOf: (timeZone: string) => Omit<MailData[K], "appOrigin" | "contactEmail">,
  ): Promise<Effects> {
    const account = await this.#deps.repository.findAccountById(userId);
    if (account === undefined || !account.isVerified) return nothing;
    const locale = mailLocaleOf(account.nativeLanguage === null ? [] : [account.nativeLanguage]);
    return this.mail({ eventId, to: account.email, locale, kind, data: dataOf(account.timezone) });
  }

  mail<K extends MailKind>(request: {
    eventId: string;
    to: string;
    locale: MailLocale;
    kind: K;
    data: Omit<MailData[K], "appOrigin" | "contactEmail">;
  }): Effects {
    const { mailer, config } = this.#deps;
    const { eventId, to, locale, kind, data } = request;
    const from = { appOrigin: config.APP_ORIGIN, contactEmail: config.CONTACT_EMAIL };
    const mail = renderMail(kind, locale, complete<K>(data, from));
    return {
      statements: [],
      outside: () => mailer.send({ ...mail, to, idempotencyKey: `${eventId}:${kind}` }),
    };
  }
}

/** TypeScript cannot see that an object without two members and those two members make the whole. */
function complete<K extends MailKind>(
  data: Omit<MailData[K], "appOrigin" | "contactEmail">,
  from: Pick<MailData[K], "appOrigin" | "contactEmail">,
): MailData[K] {
  return { ...data, ...from } as unknown as MailData[K];
}
