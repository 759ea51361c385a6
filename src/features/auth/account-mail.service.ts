import type { MailLocale } from "../../platform/mail/mail-kinds.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Effects } from "../../platform/outbox/consumer.ts";
import type { EventPayload } from "../../platform/outbox/events.ts";
import type { AccountMailer } from "./account-mailer.service.ts";
import type { AuthRepository } from "./auth.repository.ts";
import type { CodesService } from "./codes.service.ts";

const nothing: Effects = { statements: [] };

interface Dependencies {
  repository: AuthRepository;
  codes: CodesService;
  mailer: AccountMailer;
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
    const { repository, codes, mailer, clock } = this.#deps;
    const code = await codes.findToMail(codeId);
    if (code === null) return nothing;
    const minutes = Math.max(2, Math.ceil((code.expiresAt - clock.now()) / 60_000));
    switch (code.purpose) {
      case "otp":
        return mailer.mail({
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
        return mailer.mail({ eventId, to, locale, kind, data: { code: code.secret, minutes } });
      }
      case "reset": {
        const account = await repository.findAccountByEmail(code.subject);
        if (account === undefined) return nothing;
        const to = account.email;
        if (!account.isVerified) return mailer.mail({ eventId, to, locale, kind: "unverified", data: {} });
        return mailer.mail({ eventId, to, locale, kind: "reset", data: { token: code.secret } });
      }
    }
  }

  async newDevice(login: EventPayload<"user.login">, eventId: string): Promise<Effects> {
    const { userId, platform, deviceName, country, at } = login;
    return this.#deps.mailer.toUser(userId, eventId, "new_device", (timeZone) => ({
      platform,
      deviceName,
      country,
      at,
      timeZone,
    }));
  }

  async passwordChanged(userId: string, at: number, eventId: string): Promise<Effects> {
    return this.#deps.mailer.toUser(userId, eventId, "password_changed", (timeZone) => ({ at, timeZone }));
  }

  /** Another way into the account, or one less. */
  async securityChanged(changed: EventPayload<"user.security_changed">, eventId: string): Promise<Effects> {
    const { userId, change, at } = changed;
    const { mailer } = this.#deps;
    if (change === "account_connected") {
      const { provider } = changed;
      return mailer.toUser(userId, eventId, change, (timeZone) => ({ provider, at, timeZone }));
    }
    const { name } = changed;
    return mailer.toUser(userId, eventId, change, (timeZone) => ({ name, at, timeZone }));
  }

  async deletionScheduled(userId: string, dueAt: number, eventId: string): Promise<Effects> {
    return this.#deps.mailer.toUser(userId, eventId, "deletion_scheduled", (timeZone) => ({
      dueAt,
      timeZone,
    }));
  }

  async exportReady(userId: string, availableUntil: number, eventId: string): Promise<Effects> {
    return this.#deps.mailer.toUser(userId, eventId, "export_ready", (timeZone) => ({
      availableUntil,
      timeZone,
    }));
  }
}
