import { type Connection, type ConnectionContext, Server, type WSMessage } from "partyserver";
import type { Notification } from "../../src/contract/notifications.ts";
import {
  type InboxClientMessage,
  inboxClientMessage,
  type InboxServerMessage,
  type VideoMessage,
} from "../../src/contract/realtime/inbox.ts";
import type { InboxReads } from "../../src/platform/inbox-reads.ts";
import { createLogger, describeFault, type Logger } from "../../src/platform/log.ts";
import { Alarm } from "../lib/alarm.ts";
import { inBackground } from "../lib/background.ts";
import { ClientFrames } from "../lib/client-frames.ts";
import { expel, type Expulsion, isMeant } from "../lib/expulsion.ts";
import { objectFaults } from "../lib/faults.ts";
import { answerPings, silentAfterMs } from "../lib/heartbeat.ts";
import { loopback } from "../lib/loopback.ts";
import { migrate } from "../lib/migrate.ts";
import { closeSilent } from "../lib/silence.ts";
import { callRoom, matchQueue } from "../lib/stubs.ts";
import { objectClock } from "../lib/time.ts";
import { traceCalls } from "../lib/tracing.ts";
import { openedBy, socketOwner } from "../lib/upgrade.ts";
import { SessionMemory } from "./memory.ts";
import { userSessionMigrations } from "./migrations.ts";
import { Places } from "./places.ts";
import type {
  Presence,
  QueueAdmission,
  SearchAdmission,
  SocketCredential,
  SocketRefusal,
  UserSessionRpc,
} from "./rpc.ts";

interface InboxSocket {
  sessionId: string;
  /** In ms since the Unix epoch. */
  openedAt: number;
  /** The request that opened it. */
  requestId?: string | undefined;
}

type InboxConnection = Connection<InboxSocket>;

/** How long a place is kept for a socket that has not asked for a partner yet. */
const grantMs = 10_000;
/** How often open inboxes are looked at after the first time: seldom, because it wakes the object. */
const silenceCheckMs = 5 * 60_000;

/** One user: where they are, which sockets are theirs, their inbox. */
export class UserSession extends Server implements UserSessionRpc {
  static override options = { hibernate: true };

  readonly #memory: SessionMemory;
  readonly #places: Places;
  readonly #alarm: Alarm;
  readonly #frames: ClientFrames<InboxClientMessage, InboxConnection>;
  readonly #unreadOf = new Map<string, number>();

  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env);
    migrate(ctx.storage, userSessionMigrations);
    this.#memory = new SessionMemory(ctx.storage.sql);
    this.#alarm = new Alarm(ctx.storage);
    this.#frames = new ClientFrames({ ctx, env, schema: inboxClientMessage, onViolation: () => {} });
    this.#places = new Places({ userId: () => this.name, env, kv: ctx.storage.kv });
  }

  async admitToQueue(request: SocketCredential & { queue: string }): Promise<QueueAdmission> {
    const refusal = this.#redeem(request);
    if (refusal !== null) return refusal;
    const now = objectClock.now();
    const { queue, sessionId } = request;
    this.#memory.noteSocket({ kind: "queue", name: queue }, sessionId, now);
    const epoch = this.#places.reserve({ queue, sessionId });
    const grant = epoch === null ? null : { epoch, until: now + grantMs };
    return { ok: true, grant, ...this.#memory.blockChanges(now) };
  }

  async admitToRoom(request: SocketCredential & { roomId: string }): Promise<{ ok: true } | SocketRefusal> {
    const refusal = this.#redeem(request);
    if (refusal !== null) return refusal;
    this.#memory.noteSocket({ kind: "room", name: request.roomId }, request.sessionId, objectClock.now());
    return { ok: true };
  }

  async admitToInbox(
    request: SocketCredential & { connectionId: string; unread: number },
  ): Promise<{ ok: true } | SocketRefusal> {
    const refusal = this.#redeem(request);
    if (refusal === null) this.#unreadOf.set(request.connectionId, request.unread);
    return refusal ?? { ok: true };
  }

  async beginSearch(request: { queue: string; sessionId: string }): Promise<SearchAdmission> {
    if (this.#isBanned()) return { ok: false, code: "account_banned" };
    const answer = await this.#places.beginSearch(request);
    return answer.ok ? { ...answer, ...this.#memory.blockChanges(objectClock.now()) } : answer;
  }

  async leftQueue({ epoch }: { epoch: number }): Promise<void> {
    this.#places.leftQueue(epoch);
  }

  async backToQueue(request: {
    roomId: string;
    epoch: number;
    queue: string;
    sessionId: string;
  }): Promise<{ ok: true; epoch: number } | { ok: false }> {
    const epoch = this.#isBanned() ? null : this.#places.backToQueue(request);
    return epoch === null ? { ok: false } : { ok: true, epoch };
  }

  async enteredRoom(request: { roomId: string; epoch: number }): Promise<void> {
    await this.#places.enteredRoom(request);
  }

  async leftRoom({ roomId }: { roomId: string }): Promise<void> {
    this.#places.leftRoom(roomId);
    this.#memory.forgetRoom(roomId);
  }

  async noteBlock({ userId, isMaker }: { userId: string; isMaker: boolean }): Promise<void> {
    this.#memory.noteBlock(userId, true, objectClock.now());
    const place = this.#places.current;
    if (place.kind === "queue") {
      await matchQueue(this.env, place.queue).addExclusion({ userId: this.name, otherId: userId });
    }
    if (!isMaker) return;
    const { roomId } = await this.presence();
    if (roomId !== undefined) {
      await callRoom(this.env, roomId).leaveIfWith({ userId: this.name, otherId: userId });
    }
  }

  async noteUnblock({ userId }: { userId: string }): Promise<void> {
    this.#memory.noteBlock(userId, false, objectClock.now());
    const place = this.#places.current;
    if (place.kind !== "queue") return;
    await matchQueue(this.env, place.queue).removeExclusion({ userId: this.name, otherId: userId });
  }

  async revokeSessions({ sessionIds }: { sessionIds: readonly string[] | "all" }): Promise<void> {
    const now = objectClock.now();
    if (sessionIds === "all") this.ctx.storage.kv.put("revokedAllAt", now);
    else this.#memory.noteRevoked(sessionIds, now);
    for (const connection of this.getConnections<InboxSocket>()) {
      if (!isMeant({ sessionIds }, connection.state?.sessionId)) continue;
      send(connection, { type: "session_revoked" });
      expel(connection, "revoked");
    }
    const place = this.#places.current;
    if (place.kind === "queue" && isMeant({ sessionIds }, place.sessionId)) this.#places.giveUp();
    await this.#expel({ sessionIds, cause: "revoked" });
  }

  async ban(request: { until: number | null }): Promise<void> {
    this.ctx.storage.kv.put("ban", request);
    for (const connection of this.getConnections()) expel(connection, "banned");
    const { roomId } = await this.presence();
    this.#places.giveUp();
    if (roomId !== undefined) await callRoom(this.env, roomId).leave({ userId: this.name, reason: "banned" });
    await this.#expel({ sessionIds: "all", cause: "banned" });
  }

  async unban(): Promise<void> {
    this.ctx.storage.kv.delete("ban");
  }

  async notify({ notification, unread }: { notification: Notification; unread: number }): Promise<void> {
    this.#tell({ type: "notification", notification });
    this.#tell({ type: "unread", count: unread });
  }

  async unreadChanged({ unread }: { unread: number }): Promise<void> {
    this.#tell({ type: "unread", count: unread });
  }

  async videoChanged({ video }: { video: Omit<VideoMessage, "type"> }): Promise<void> {
    this.#tell({ type: "video", ...video });
  }

  async leaveCall({ roomId }: { roomId: string }): Promise<void> {
    await callRoom(this.env, roomId).leave({ userId: this.name, reason: "ended" });
    this.#places.leftRoom(roomId);
  }

  async presence(): Promise<Presence> {
    const place = this.#places.current;
    const online = [...this.getConnections()].length > 0;
    if (place.kind === "idle") return { state: "idle", online };
    if (place.kind === "room") return { state: "in_call", roomId: place.roomId, online };
    const { queue, epoch } = place;
    const found = await matchQueue(this.env, queue).whereIs({ userId: this.name, epoch });
    if (found.kind === "matched") return { state: "in_call", roomId: found.roomId, online };
    return { state: found.kind === "searching" ? "searching" : "idle", online };
  }

  override async onConnect(connection: InboxConnection, { request }: ConnectionContext): Promise<void> {
    answerPings(this.ctx);
    const { sessionId } = socketOwner(request);
    const now = objectClock.now();
    connection.setState({ sessionId, openedAt: now, requestId: openedBy(request) });
    inBackground(this.ctx, "set-alarm", this.#alarm.noLaterThan(now + silentAfterMs + 1_000));
    const unread = this.#unreadOf.get(connection.id) ?? 0;
    this.#unreadOf.delete(connection.id);
    const { state, roomId } = await this.presence();
    send(connection, { type: "hello", unread, state, ...(roomId === undefined ? {} : { roomId }) });
  }

  override async onMessage(connection: InboxConnection, frame: WSMessage): Promise<void> {
    const message = this.#frames.read(connection, frame)?.message;
    if (message?.type === "ping") send(connection, { type: "pong" });
    if (message?.type === "read") await this.#markRead(connection, message.id);
  }

  override onClose(connection: InboxConnection): void {
    this.#frames.forget(connection);
  }

  override async onAlarm(): Promise<void> {
    this.#alarm.rang();
    const now = objectClock.now();
    const heardAt = (connection: InboxConnection) =>
      Math.max(connection.state?.openedAt ?? 0, this.#frames.lastAt(connection));
    const open = [...this.getConnections<InboxSocket>()];
    const silent = closeSilent(this.ctx, open, { heardAt, now });
    for (const connection of silent) this.#frames.forget(connection);
    if (silent.length < open.length) await this.#alarm.noLaterThan(now + silenceCheckMs);
  }

  override onError(connection: InboxConnection, fault: unknown): void {
    this.#frames.forget(connection);
    logOf(connection).warn("socket.error", { cause: describeFault(fault) });
  }

  async #markRead(connection: InboxConnection, notificationId: string): Promise<void> {
    try {
      await loopback<InboxReads>(this.ctx, "InboxReader").markRead({ userId: this.name, notificationId });
    } catch (fault) {
      const faults = objectFaults(this.ctx, this.env, logOf(connection));
      faults.note("inbox.read_failed", { fault, place: "UserSession" });
      send(connection, { type: "error", code: "internal", message: "This could not be marked as read" });
    }
  }

  #redeem(credential: SocketCredential): SocketRefusal | null {
    if (this.#isBanned()) return { ok: false, code: "account_banned" };
    const revokedAllAt = this.ctx.storage.kv.get<number>("revokedAllAt") ?? 0;
    const isGood = this.#memory.redeem(credential, revokedAllAt, objectClock.now());
    return isGood ? null : { ok: false, code: "unauthenticated" };
  }

  #isBanned(): boolean {
    const ban = this.ctx.storage.kv.get<{ until: number | null }>("ban");
    return ban !== undefined && (ban.until === null || ban.until > objectClock.now());
  }

  async #expel(which: Omit<Expulsion, "userId">): Promise<void> {
    const request = { userId: this.name, ...which };
    const answers = await Promise.allSettled(
      this.#memory
        .socketPlaces()
        .map(({ kind, name }) =>
          kind === "queue"
            ? matchQueue(this.env, name).expel(request)
            : callRoom(this.env, name).expel(request),
        ),
    );
    // One object out of reach must not keep the others' sockets open; the caller's outbox asks again.
    const failed = answers.find((answer) => answer.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  }

  #tell(message: InboxServerMessage): void {
    for (const connection of this.getConnections()) send(connection, message);
  }
}

function send(connection: Connection, message: InboxServerMessage): void {
  connection.send(JSON.stringify(message));
}

function logOf({ state }: InboxConnection): Logger {
  return createLogger({ object: "UserSession", requestId: state?.requestId });
}

traceCalls(UserSession, [
  "admitToQueue",
  "admitToRoom",
  "admitToInbox",
  "beginSearch",
  "leftQueue",
  "backToQueue",
  "enteredRoom",
  "leftRoom",
  "noteBlock",
  "noteUnblock",
  "revokeSessions",
  "ban",
  "unban",
  "notify",
  "unreadChanged",
  "videoChanged",
  "leaveCall",
  "presence",
]);
