import type { CallSession, RateCallBody } from "../../contract/calls.ts";
import type { Page, PageQuery } from "../../contract/common.ts";
import type { Streak } from "../../contract/practice.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { toPage } from "../../platform/db/page.ts";
import type { Metrics } from "../../platform/metrics.ts";
import { addDays } from "../users/streak.ts";
import type { UsersService } from "../users/users.service.ts";
import { toCallSession, unknownPartner } from "./call-session.ts";
import { alreadyRated, noSuchCall, notRateable } from "./calls.errors.ts";
import type { CallRow, CallsRepository } from "./calls.repository.ts";
import { partnerOf, WINDOW_AFTER_CALL_MS } from "./membership.ts";

const CALENDAR_DAYS = 84;
const LONGEST_CALL_MS = 2 * 60 * 60_000;

interface Dependencies {
  repository: CallsRepository;
  users: UsersService;
  cursors: Cursors;
  metrics: Metrics;
  clock: Clock;
}

/** A person's own calls: history, rating, streak. */
export class CallsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Calls of this user, the newest first. */
  async list(userId: string, { limit, cursor }: PageQuery): Promise<Page<CallSession>> {
    const { repository, users, cursors, clock } = this.#deps;
    const list = `calls:${userId}`;
    const rows = await repository.list(userId, limit, await cursors.decode(list, cursor));
    const partnerIds = new Set(rows.map(({ call }) => partnerOf(call, userId)));
    const cards = await users.findCards([...partnerIds]);
    const now = clock.now();
    return toPage({
      rows,
      limit,
      list,
      cursors,
      position: ({ call }) => ({ value: call.startedAt, id: call.id }),
      toItem: ({ call, rating, isReported }) => {
        const partnerId = partnerOf(call, userId);
        const partner = cards.get(partnerId) ?? unknownPartner(partnerId);
        return toCallSession({ call, rating, isReported, partner, userId, now });
      },
    });
  }

  /** @throws AppError `not_found` when there is no such call, or the user was not in it */
  async get(userId: string, id: string): Promise<CallSession> {
    const { repository, users, clock } = this.#deps;
    const call = await this.mustBeMember(userId, id);
    const partnerId = partnerOf(call, userId);
    const [said, cards] = await Promise.all([repository.findSaid(id, userId), users.findCards([partnerId])]);
    const partner = cards.get(partnerId) ?? unknownPartner(partnerId);
    return toCallSession({
      call,
      rating: said?.rating ?? null,
      isReported: said?.isReported ?? false,
      partner,
      userId,
      now: clock.now(),
    });
  }

  /**
   * Rates partner and connection, once, within 24 h of the end.
   * @throws AppError `not_found`, `not_rateable`, `already_rated`
   */
  async rate(userId: string, id: string, body: RateCallBody): Promise<CallSession> {
    const { repository, metrics, clock } = this.#deps;
    const call = await this.mustBeMember(userId, id);
    const now = clock.now();
    if (call.endedAt === null) throw notRateable("The call goes on; rate it when it is over");
    if (call.connectedAt === null) throw notRateable("You two did not meet in this call");
    if (now - call.endedAt > WINDOW_AFTER_CALL_MS) throw notRateable("Calls can be rated for 24 hours");
    const { stars, connection, compliments = [] } = body;
    const rating = { sessionId: id, raterId: userId, stars, connection, compliments, createdAt: now };
    try {
      await repository.commit([repository.insertRating(rating)]);
    } catch (fault) {
      if (constraintOf(fault)?.startsWith("session_ratings.") === true) throw alreadyRated();
      throw fault;
    }
    metrics.callRated({ stars, connection });
    return this.get(userId, id);
  }

  async getStreak(userId: string): Promise<Streak> {
    const { today, lastPracticeDate: _, ...streak } = await this.#deps.users.getStreak(userId);
    const days = await this.#deps.repository.listPracticeDays(userId, addDays(today, 1 - CALENDAR_DAYS));
    const calendar = days.map(({ date, seconds }) => ({
      date,
      minutes: Math.max(1, Math.round(seconds / 60)),
    }));
    return { ...streak, calendar };
  }

  /** Who this user has met since `since` (ms since the epoch). */
  async findPartnersSince(userId: string, since: number): Promise<string[]> {
    return this.#deps.repository.findPartnersSince(userId, since);
  }

  /** How many calls go on now. */
  async countOngoing(): Promise<number> {
    return this.#deps.repository.countOngoing(this.oldestOngoing());
  }

  /** When a call that goes on now has begun at the earliest, in ms since the epoch. */
  oldestOngoing(): number {
    return this.#deps.clock.now() - LONGEST_CALL_MS;
  }

  /** The call, when the user was one of its two. @throws AppError `not_found` */
  async mustBeMember(userId: string, id: string): Promise<CallRow> {
    const call = await this.#deps.repository.find(id);
    if (call === undefined || (call.userA !== userId && call.userB !== userId)) throw noSuchCall();
    return call;
  }
}
