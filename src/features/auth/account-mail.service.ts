import type { Config } from "../../platform/config/config.ts";
import type { MailData, MailKind, MailLocale } from "../../platform/mail/mail-kinds.ts";
import { mailLocaleOf } from "../../platform/mail/mail-kinds.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import { renderMail } from "../../platform/mail/templates.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Effects } from "../../platform/outbox/consumer.ts";
import type { EventPayload } from "../../platform/outbox/events.ts";
import type { AuthRepository } from "./auth.repository.ts";
import type { CodesService } from "./codes.service.ts";

const nothing: Effects = { statements: [] };

interface Dependencies {
  repository: AuthRepository;
  codes: CodesService;
  mailer: Mailer;
  config: Pick<Config, "APP_ORIGIN" | "CONTACT_EMAIL">;
  clock: Clock;
}

/** The mails about an account, as effects of its events: sent at least once, with one idempotency key an event. */
export class AccountMailService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** A code or link, unless it was used meanwhile or is past its life. */
  async code(codeId: string, locale: MailLocale, eventId: string): Promise<Effects> {
    const { repository, codes, clock } = this.#deps;
    const code = await codes.findToMail(codeId);
    if (code === null) return nothing;
    const minutes = Math.max(2, Math.ceil((code.expiresAt - clock.now()) / 60_000));
    switch (code.purpose) {
      case "otp":
        return this.#mail({
          eventId,
          to: code.subject,
          locale,
          kind: "otp",
          data: { code: code.secret, minutes },
        });
      case "verify":
      case "delete": {
        const to = (await repository.findAccountById(code.subject))?.email;
        if (to === undefined) return nothing;
        const kind = code.purpose === "verify" ? "verify" : "deletion_code";
        return this.#mail({ eventId, to, locale, kind, data: { code: code.secret, minutes } });
      }
      case "reset": {
        const account = await repository.findAccountByEmail(code.subject);
        if (account === undefined) return nothing;
        const to = account.email;
        if (!account.isVerified) return this.#mail({ eventId, to, locale, kind: "unverified", data: {} });
        return this.#mail({ eventId, to, locale, kind: "reset", data: { token: code.secret } });
      }
    }
  }

  async newDevice(login: EventPayload<"user.login">, eventId: string): Promise<Effects> {
    const { userId, platform, deviceName, country, at } = login;
    return this.#toUser(userId, eventId, "new_device", (timeZone) => ({
      platform,
      deviceName,
      country,
      at,
      timeZone,
    }));
  }

  async passwordChanged(userId: string, at: number, eventId: string): Promise<Effects> {
    return this.#toUser(userId, eventId, "password_changed", (timeZone) => ({ at, timeZone }));
  }

  async deletionScheduled(userId: string, dueAt: number, eventId: string): Promise<Effects> {
    return this.#toUser(userId, eventId, "deletion_scheduled", (timeZone) => ({ dueAt, timeZone }));
  }

  async exportReady(userId: string, availableUntil: number, eventId: string): Promise<Effects> {
    return this.#toUser(userId, eventId, "export_ready", (timeZone) => ({ availableUntil, timeZone }));
  }

  /** To an address that was proved; a stranger's address gets nothing but the code that proves it. */
  async #toUser<K extends MailKind>(
    userId: string,
    eventId: string,
    kind: K,
    dataOf: (timeZone: string) => Omit<MailData[K], "appOrigin" | "contactEmail">,
  ): Promise<Effects> {
    const account = await this.#deps.repository.findAccountById(userId);
    if (account === undefined || !account.isVerified) return nothing;
    const locale = mailLocaleOf(account.nativeLanguage === null ? [] : [account.nativeLanguage]);
    return this.#mail({ eventId, to: account.email, locale, kind, data: dataOf(account.timezone) });
  }

  #mail<K extends MailKind>(request: {
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
