import { type ConnectionContext, Server, type WSMessage } from "partyserver";
import { z } from "zod";
import { closeCodes } from "../../src/contract/realtime/close-codes.ts";
import { type MatchClientMessage, matchClientMessage } from "../../src/contract/realtime/match.ts";
import { createLogger, describeFault, type Logger } from "../../src/platform/log.ts";
import { createMetrics } from "../../src/platform/metrics.ts";
import { Alarm } from "../lib/alarm.ts";
import { inBackground } from "../lib/background.ts";
import { ClientFrames } from "../lib/client-frames.ts";
import { expel, type Expulsion, isMeant } from "../lib/expulsion.ts";
import { objectFaults } from "../lib/faults.ts";
import { answerPings, silentAfterMs } from "../lib/heartbeat.ts";
import { migrate } from "../lib/migrate.ts";
import { closeSilent } from "../lib/silence.ts";
import { callRoom, userSession } from "../lib/stubs.ts";
import { objectClock } from "../lib/time.ts";
import { traceCalls } from "../lib/tracing.ts";
import { turnAway } from "../lib/turn-away.ts";
import { openedBy, socketOwner } from "../lib/upgrade.ts";
import { Desk } from "./desk.ts";
import { WaitSamples } from "./estimate.ts";
import { Exchange } from "./exchange.ts";
import { Lending } from "./lending.ts";
import { LimitStore } from "./limits.ts";
import { Matches } from "./matches.ts";
import { matchQueueMigrations } from "./migrations.ts";
import { exchangeName } from "./names.ts";
import { Pairing } from "./pairing.ts";
import {
  type QueueConnection,
  type QueueSocket,
  remember,
  sendTo,
  type StoredMatch,
} from "./queue-socket.ts";
import { refuse } from "./refusals.ts";
import { ResumeTokens } from "./resume.ts";
import type { Candidate, LeaveAnswer, LentTicket, MatchQueueRpc, Proposal, QueueStats } from "./rpc.ts";
import type { Search } from "./search.ts";
import { matchRules } from "./ticket.ts";
import { Welcomed } from "./welcomed.ts";

const waitsSchema = z.array(z.number());
/** People of one level and shard who look for a partner: their sockets, around a matcher that knows nothing of them. */
export class MatchQueue extends Server implements MatchQueueRpc {
  static override options = { hibernate: true };

  readonly #alarm: Alarm;
  readonly #limits: LimitStore;
  readonly #samples: WaitSamples;
  readonly #desk: Desk;
  readonly #lending: Lending;
  readonly #exchange: Exchange;
  readonly #matches: Matches;
  readonly #pairing: Pairing;
  readonly #welcomed: Welcomed;
  readonly #frames: ClientFrames<MatchClientMessage, QueueConnection>;
  /** Sockets whose `find_partner` is being looked into. */
  readonly #starting = new Map<string, symbol>();
  #resumeTokens: ResumeTokens | undefined;
  #savedWaits = 0;
  /** When sockets are looked at for silence; at the first alarm after a start, because it may be overdue. */
  #silenceCheckAt = 0;

  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env);
    migrate(ctx.storage, matchQueueMigrations);
    answerPings(ctx);
    const name = () => this.name;
    const wakeBy = (at: number | null) => this.#wakeBy(at);
    this.#alarm = new Alarm(ctx.storage);
    this.#frames = new ClientFrames({
      ctx,
      env,
      schema: matchClientMessage,
      onViolation: (connection) => this.#leave(connection),
    });
    this.#limits = new LimitStore(ctx.storage.sql);
    this.#welcomed = new Welcomed(this.#limits);
    const [row] = ctx.storage.sql.exec<{ waits: string }>("SELECT waits FROM wait_samples");
    this.#samples = new WaitSamples(row === undefined ? [] : waitsSchema.parse(JSON.parse(row.waits)));
    const isExchange = name() === exchangeName;
    const shared = { ctx, env, name, samples: this.#samples, wakeBy };
    this.#desk = new Desk({
      ...shared,
      rules: isExchange ? { ...matchRules, leftoverAfterMs: Number.POSITIVE_INFINITY } : matchRules,
      resumeTokens: () => (this.#resumeTokens ??= new ResumeTokens(env)),
      limitsOf: (connectionId) => this.#limits.of(connectionId),
      pairUp: (first, second) => this.#pairing.pairUp(first, second),
      offer: (searches) => this.#lending.offer(searches),
      hasLent: () => this.#lending.size > 0,
      withdraw: (search) => this.#lending.end(search, true),
    });
    this.#lending = new Lending({
      ...shared,
      matcher: () => this.#desk.matcher,
      paired: (pair) => this.#desk.pairFound(pair),
    });
    this.#exchange = new Exchange(this.#desk);
    const searchAgain: Desk["begin"] = (connection, start) => this.#desk.begin(connection, start);
    this.#matches = new Matches({ ...shared, searchAgain });
    this.#pairing = new Pairing({
      ...shared,
      metrics: createMetrics(env.ANALYTICS),
      desk: () => this.#desk,
      matches: this.#matches,
    });
    this.#restore();
  }

  async welcome(candidate: Candidate): Promise<void> {
    this.#welcomed.add(candidate);
  }

  async leave(request: {
    userId: string;
    epoch: number;
    unlessSearching: boolean;
    isReplaced: boolean;
  }): Promise<LeaveAnswer> {
    const search = this.#desk.searchOf(request.userId);
    if (search === undefined || search.epoch !== request.epoch) return this.#giveUpPlace(request);
    if (request.unlessSearching) return { kind: "searching" };
    if (search.phase === "pairing") {
      const outcome = await search.outcome;
      if (outcome.kind !== "searching") return outcome;
    }
    if (search.phase === "waiting") this.#desk.leave(search);
    if (request.isReplaced) search.connection.close(closeCodes.replaced, "Replaced by a newer socket");
    return { kind: "removed" };
  }

  async whereIs({ userId, epoch }: { userId: string; epoch: number }): Promise<LeaveAnswer> {
    if (this.#desk.searchOf(userId)?.epoch === epoch) return { kind: "searching" };
    const match = this.#matchOf(userId, epoch);
    return match === null ? { kind: "removed" } : { kind: "matched", roomId: match.roomId };
  }

  async addExclusion({ userId, otherId }: { userId: string; otherId: string }): Promise<void> {
    this.#changeLimits(userId, (connectionId) => this.#limits.exclude(connectionId, otherId));
  }

  async removeExclusion({ userId, otherId }: { userId: string; otherId: string }): Promise<void> {
    this.#changeLimits(userId, (connectionId) => this.#limits.include(connectionId, otherId));
    const waiting = this.#desk.searchOf(userId)?.waiting ?? null;
    if (waiting !== null) this.#desk.pairFound(this.#desk.matcher.reconsider(waiting, objectClock.now()));
  }

  async expel(expulsion: Expulsion): Promise<void> {
    for (const connection of this.#connectionsOf(expulsion.userId)) {
      if (!isMeant(expulsion, connection.state?.sessionId)) continue;
      this.#leave(connection);
      expel(connection, expulsion.cause);
    }
  }

  async stats(): Promise<QueueStats> {
    return { waiting: this.#desk.size, medianWaitSeconds: this.#samples.estimate()?.p50 ?? null };
  }

  async roomFilled({ roomId }: { roomId: string }): Promise<void> {
    this.#matches.filled(roomId);
  }

  async roomFailed({ roomId, present }: { roomId: string; present: readonly string[] }): Promise<void> {
    await this.#matches.failed(roomId, present);
  }

  async lend(request: {
    home: string;
    leaseUntil: number;
    tickets: readonly LentTicket[];
    renewed: readonly string[];
  }): Promise<{ unknown: string[] }> {
    return { unknown: this.#exchange.lend(request) };
  }

  async withdraw({ ticketIds }: { ticketIds: readonly string[] }): Promise<void> {
    this.#exchange.withdraw(ticketIds);
  }

  async propose(proposal: Proposal): Promise<{ ok: boolean }> {
    const search = this.#desk.side(proposal.ticketId);
    const ok = this.#pairing.propose(proposal);
    if (ok && search !== undefined && "connection" in search) this.#lending.end(search, false);
    return { ok };
  }

  async settle({ roomId, isOpen }: { roomId: string; isOpen: boolean }): Promise<void> {
    await this.#pairing.settle(roomId, isOpen);
  }

  override getConnectionTags(_connection: QueueConnection, { request }: ConnectionContext): string[] {
    return [tagOf(socketOwner(request).userId)];
  }

  /** Who was announced to an instance that is gone must come again through the route. */
  override async fetch(request: Request): Promise<Response> {
    if (this.#welcomed.has(socketOwner(request).connectionId)) return super.fetch(request);
    return turnAway({ code: closeCodes.restarting, reason: "Connect again" });
  }

  override onConnect(connection: QueueConnection, { request }: ConnectionContext): void {
    const candidate = this.#welcomed.take(connection.id);
    if (candidate === null) return connection.close(closeCodes.restarting, "Connect again");
    const { userId, sessionId, profile, grant } = candidate;
    const openedAt = objectClock.now();
    this.#checkSilenceBy(openedAt + silentAfterMs);
    const requestId = openedBy(request);
    connection.setState({
      userId,
      sessionId,
      openedAt,
      profile,
      grant,
      search: null,
      match: null,
      requestId,
    });
  }

  override async onMessage(connection: QueueConnection, frame: WSMessage): Promise<void> {
    const incoming = this.#frames.read(connection, frame);
    if (incoming !== null) await this.#receive(connection, incoming.message);
  }

  override onClose(connection: QueueConnection): void {
    this.#leave(connection);
    this.#matches.remove(connection);
    this.#frames.forget(connection);
    this.#limits.forget(connection.id);
  }

  override onError(connection: QueueConnection, fault: unknown): void {
    logOf(connection).warn("socket.error", { cause: describeFault(fault) });
    this.onClose(connection);
  }

  override async onAlarm(): Promise<void> {
    this.#alarm.rang();
    for (const { ticket } of this.#desk.tick()) {
      const search = this.#desk.side(ticket.id);
      if (search === undefined) continue;
      if (!("connection" in search)) {
        this.#desk.giveBack(search);
        continue;
      }
      this.#end(search);
      search.connection.close(closeCodes.done, "The search took too long");
    }
    this.#checkSilence();
    await Promise.all([this.#lending.tick(), this.#pairing.tick(), this.#matches.tick()]);
    this.#saveWaits();
  }

  #receive(connection: QueueConnection, message: MatchClientMessage): Promise<void> | void {
    switch (message.type) {
      case "find_partner":
        return this.#findPartner(connection, message);
      case "cancel_search":
        return this.#cancel(connection);
      case "ping":
        return sendTo(connection, { type: "pong" });
      default:
        return message satisfies never;
    }
  }

  async #cancel(connection: QueueConnection): Promise<void> {
    const { state } = connection;
    if (state?.match == null) return this.#leave(connection);
    await callRoom(this.env, state.match.roomId).leave({ userId: state.userId, reason: "ended" });
  }

  /** Without a resume token, and with the place kept at the upgrade, nothing here waits for another object. */
  async #findPartner(
    connection: QueueConnection,
    message: MatchClientMessage & { type: "find_partner" },
  ): Promise<void> {
    const { state } = connection;
    if (state === null) return;
    if (state.profile === null) return refuse(connection, "profile_incomplete");
    if (state.match !== null) return refuse(connection, "already_in_call");
    if (this.#starting.has(connection.id) || this.#isSearching(connection)) {
      return refuse(connection, "already_searching");
    }
    const now = objectClock.now();
    const { userId, grant } = state;
    let epoch = grant !== null && now < grant.until ? grant.epoch : null;
    let joinedAt = now;
    /** True once they cancelled while their place was still being asked for. */
    let hasLeft = false;
    if (epoch === null || message.resumeToken !== undefined) {
      remember(connection, { grant: null });
      const attempt = Symbol("find_partner");
      this.#starting.set(connection.id, attempt);
      try {
        epoch ??= await this.#askForPlace(connection);
        if (message.resumeToken !== undefined) {
          this.#resumeTokens ??= new ResumeTokens(this.env);
          joinedAt = (await this.#resumeTokens.joinedAt(userId, message.resumeToken)) ?? now;
        }
      } finally {
        hasLeft = this.#starting.get(connection.id) !== attempt;
        if (!hasLeft) this.#starting.delete(connection.id);
      }
    }
    if (epoch === null) return;
    if (hasLeft || connection.readyState !== WebSocket.OPEN) {
      await userSession(this.env, userId).leftQueue({ epoch });
      return;
    }
    this.#desk.begin(connection, { epoch, topic: message.topic ?? null, joinedAt });
  }

  async #askForPlace(connection: QueueConnection): Promise<number | null> {
    const { state } = connection;
    if (state === null) return null;
    const { userId, sessionId } = state;
    try {
      const answer = await userSession(this.env, userId).beginSearch({ queue: this.name, sessionId });
      if (!answer.ok) {
        refuse(connection, answer.code);
        return null;
      }
      for (const otherId of answer.blocked) this.#limits.exclude(connection.id, otherId);
      return answer.epoch;
    } catch (fault) {
      const faults = objectFaults(this.ctx, this.env, logOf(connection));
      faults.note("search.refused", { fault, place: "MatchQueue" });
      refuse(connection, "internal");
      return null;
    }
  }

  #isSearching(connection: QueueConnection): boolean {
    const userId = connection.state?.userId ?? "";
    return this.#desk.searchOf(userId)?.connection === connection;
  }

  /** The person at this socket no longer wants a partner, or is gone. */
  #leave(connection: QueueConnection): void {
    const { state } = connection;
    if (state === null) return;
    this.#starting.delete(connection.id);
    const search = this.#desk.searchOf(state.userId);
    if (search?.connection === connection) this.#end(search);
    else if (state.grant !== null) {
      remember(connection, { grant: null });
      this.#leftQueue(state.userId, state.grant.epoch);
    }
  }

  #end(search: Search): void {
    if (search.phase === "pairing") search.hasLeft = true;
    else this.#desk.leave(search);
    this.#leftQueue(search.ticket.userId, search.epoch);
  }

  #leftQueue(userId: string, epoch: number): void {
    inBackground(this.ctx, "left-queue", userSession(this.env, userId).leftQueue({ epoch }));
  }

  /** There is no such search: the place was only kept, or has led to a match. */
  #giveUpPlace({ userId, epoch }: { userId: string; epoch: number }): LeaveAnswer {
    const match = this.#matchOf(userId, epoch);
    if (match !== null) return { kind: "matched", roomId: match.roomId };
    for (const connection of this.#connectionsOf(userId)) {
      if (connection.state?.grant?.epoch === epoch) remember(connection, { grant: null });
    }
    return { kind: "removed" };
  }

  #matchOf(userId: string, epoch: number): StoredMatch | null {
    const matches = this.#connectionsOf(userId).map(({ state }) => state?.match ?? null);
    return matches.find((match) => match?.epoch === epoch) ?? null;
  }

  #changeLimits(userId: string, change: (connectionId: string) => void): void {
    for (const connectionId of this.#welcomed.connectionsOf(userId)) change(connectionId);
    for (const connection of this.#connectionsOf(userId)) change(connection.id);
    const search = this.#desk.searchOf(userId);
    if (search !== undefined) this.#lending.update(search);
  }

  #connectionsOf(userId: string): QueueConnection[] {
    return [...this.getConnections<QueueSocket>(tagOf(userId))];
  }

  #restore(): void {
    for (const connection of this.getConnections<QueueSocket>()) this.#restoreOne(connection);
  }

  #restoreOne(connection: QueueConnection): void {
    const { state } = connection;
    if (state?.search != null) this.#desk.restore(connection, state.search);
    if (state?.match != null) this.#matches.add(connection);
  }

  /** Sockets that wait for nothing are looked at too; the tickets of those that search are dropped sooner. */
  #checkSilence(): void {
    const now = objectClock.now();
    if (now < this.#silenceCheckAt) return this.#checkSilenceBy(this.#silenceCheckAt);
    const heardAt = (connection: QueueConnection) =>
      Math.max(connection.state?.openedAt ?? 0, this.#frames.lastAt(connection));
    const open = [...this.getConnections<QueueSocket>()];
    const silent = closeSilent(this.ctx, open, { heardAt, now });
    for (const connection of silent) this.onClose(connection);
    this.#silenceCheckAt = Number.POSITIVE_INFINITY;
    if (silent.length < open.length) this.#checkSilenceBy(now + silentAfterMs);
  }

  #checkSilenceBy(at: number): void {
    this.#silenceCheckAt = Math.min(this.#silenceCheckAt, at);
    this.#wakeBy(at === Number.POSITIVE_INFINITY ? null : at);
  }

  #wakeBy(at: number | null): void {
    if (at !== null) inBackground(this.ctx, "set-alarm", this.#alarm.noLaterThan(at));
  }

  #saveWaits(): void {
    if (this.#samples.count === this.#savedWaits) return;
    this.#savedWaits = this.#samples.count;
    const waits = JSON.stringify(this.#samples.all);
    this.ctx.storage.sql.exec("INSERT OR REPLACE INTO wait_samples (id, waits) VALUES (1, ?)", waits);
  }
}

function tagOf(userId: string): string {
  return `user:${userId}`;
}

function logOf({ state }: QueueConnection): Logger {
  return createLogger({ object: "MatchQueue", requestId: state?.requestId });
}

traceCalls(MatchQueue, [
  "welcome",
  "leave",
  "whereIs",
  "addExclusion",
  "removeExclusion",
  "expel",
  "stats",
  "roomFilled",
  "roomFailed",
  "lend",
  "withdraw",
  "propose",
  "settle",
]);
