import type { MatchLevel, Partner } from "../../contract/realtime/match.ts";
import { callRoom, matchQueue, type Stub, userSession } from "../../../durable-objects/lib/stubs.ts";
import type { ObjectBindings } from "../../../durable-objects/lib/bindings.ts";
import { upgradeRequest } from "../../../durable-objects/lib/upgrade.ts";
import { queueName } from "../../../durable-objects/match-queue/names.ts";
import type { Clock } from "../../platform/clock.ts";
import { newId } from "../../platform/ids.ts";
import type { CallsService } from "../calls/calls.service.ts";
import type { NotificationsService } from "../notifications/notifications.service.ts";
import type { SanctionsService } from "../safety/sanctions.service.ts";
import type { BlocksService } from "../users/blocks.service.ts";
import type { UsersService } from "../users/users.service.ts";
import { noSuchRoom, socketRefused } from "./matchmaking.errors.ts";
import { shardOf } from "./shard.ts";
import type { SocketCaller } from "./tickets.service.ts";

/** Partners of this long are met again only when nobody else comes. */
const recentPartnerMs = 60 * 60_000;

interface Dependencies {
  objects: ObjectBindings;
  users: UsersService;
  blocks: BlocksService;
  calls: CallsService;
  notifications: NotificationsService;
  sanctions: SanctionsService;
  clock: Clock;
  shards: number;
}

/** Opens sockets at the objects. What a search needs from the database is read here, before the search. */
export class SocketsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `unauthenticated`, `account_banned`, `practice_paused` */
  async openMatch(caller: SocketCaller, level: MatchLevel): Promise<Response> {
    const { objects, blocks, calls, clock, shards } = this.#deps;
    const { userId, sessionId, ticket } = caller;
    await this.#deps.sanctions.refusePaused(userId);
    const queue = queueName(level, shardOf(userId, shards));
    const [admission, profile, blocked, recent] = await Promise.all([
      userSession(objects, userId).admitToQueue({ sessionId, ticket, queue }),
      this.#matchProfile(userId),
      blocks.findBlockedEitherWay(userId),
      calls.findPartnersSince(userId, clock.now() - recentPartnerMs),
    ]);
    if (!admission.ok) throw socketRefused(admission.code);
    const excluded = new Set([...blocked, ...admission.blocked]);
    for (const id of admission.unblocked) excluded.delete(id);
    const connectionId = newId();
    const stub = matchQueue(objects, queue);
    const { grant } = admission;
    await stub.welcome({ connectionId, userId, sessionId, profile, excluded: [...excluded], recent, grant });
    return open(stub, { connectionId, userId, sessionId });
  }

  /** @throws AppError `unauthenticated`, `account_banned`, `not_found` for everybody but the two members */
  async openRoom(caller: SocketCaller, roomId: string): Promise<Response> {
    const { objects } = this.#deps;
    const { userId, sessionId, ticket } = caller;
    const stub = callRoom(objects, roomId);
    // The room is asked first: the user's object must not remember rooms that are none of theirs.
    if ((await stub.standing({ userId })) === "none") throw noSuchRoom();
    const admission = await userSession(objects, userId).admitToRoom({ sessionId, ticket, roomId });
    if (!admission.ok) throw socketRefused(admission.code);
    return open(stub, { connectionId: newId(), userId, sessionId });
  }

  /** @throws AppError `unauthenticated`, `account_banned` */
  async openInbox(caller: SocketCaller): Promise<Response> {
    const { objects, notifications } = this.#deps;
    const { userId, sessionId, ticket } = caller;
    const connectionId = newId();
    const stub = userSession(objects, userId);
    const unread = await notifications.countUnread(userId);
    const admission = await stub.admitToInbox({ sessionId, ticket, connectionId, unread });
    if (!admission.ok) throw socketRefused(admission.code);
    return open(stub, { connectionId, userId, sessionId });
  }

  /** What partners will see; null while the profile is not complete. */
  async #matchProfile(userId: string): Promise<Partner | null> {
    const { card, isComplete } = await this.#deps.users.findMatchProfile(userId);
    const { id, displayName, avatarUrl, englishLevel: level, nativeLanguage, country } = card;
    if (!isComplete || level === null) return null;
    return { id, displayName, avatarUrl, level, nativeLanguage, country };
  }
}

function open(
  stub: Stub<unknown>,
  owner: { connectionId: string; userId: string; sessionId: string },
): Promise<Response> {
  return stub.fetch(upgradeRequest(owner));
}
