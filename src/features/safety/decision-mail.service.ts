import type { Clock } from "../../platform/clock.ts";
import type { Effects } from "../../platform/outbox/consumer.ts";
import type { AccountMailer } from "../auth/account-mailer.service.ts";
import type { SanctionsRepository } from "./sanctions.repository.ts";

const nothing: Effects = { statements: [] };

interface Dependencies {
  repository: SanctionsRepository;
  mailer: AccountMailer;
  clock: Clock;
}

/** Who is put out cannot read in the app why, until when, and what was decided when they asked: mail tells them. */
export class DecisionMailService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** The ban that holds now, which may be another than the one that caused this; none when it was lifted meanwhile. */
  async banned(userId: string, eventId: string): Promise<Effects> {
    const { repository, mailer, clock } = this.#deps;
    const ban = await repository.findBan(userId, clock.now());
    if (ban === undefined) return nothing;
    const { reason, endsAt: until } = ban;
    return mailer.toUser(userId, eventId, "banned", (timeZone) => ({ reason, until, timeZone }));
  }

  async appealDecided(userId: string, isGranted: boolean, eventId: string): Promise<Effects> {
    const { repository, mailer, clock } = this.#deps;
    const ban = await repository.findBan(userId, clock.now());
    if (ban === undefined)
      return isGranted ? mailer.toUser(userId, eventId, "appeal_granted", () => ({})) : nothing;
    const { reason, endsAt: until } = ban;
    // The ban that was appealed is lifted, and another still holds: an open account would be promised in vain.
    if (isGranted)
      return mailer.toUser(userId, eventId, "banned", (timeZone) => ({ reason, until, timeZone }));
    return mailer.toUser(userId, eventId, "appeal_refused", (timeZone) => ({ until, timeZone }));
  }
}
