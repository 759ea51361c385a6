import { type ConnectionContext, Server, type WSMessage } from "partyserver";
import type { ReportEvidence } from "../../src/contract/admin/reports.ts";
import { closeCodes } from "../../src/contract/realtime/close-codes.ts";
import {
  type RoomClientMessage,
  roomClientMessage,
  type RoomErrorCode,
  type RoomServerMessage,
} from "../../src/contract/realtime/room.ts";
import { promptsFor } from "../../src/platform/prompt-cards/catalogue.ts";
import { createLogger, describeFault, type Logger } from "../../src/platform/log.ts";
import { createMetrics } from "../../src/platform/metrics.ts";
import { ClientFrames } from "../lib/client-frames.ts";
import { expel, type Expulsion, isMeant } from "../lib/expulsion.ts";
import { objectFaults } from "../lib/faults.ts";
import { answerPings } from "../lib/heartbeat.ts";
import { iceServersFor } from "../lib/ice.ts";
import { closeSilent } from "../lib/silence.ts";
import { objectClock } from "../lib/time.ts";
import { traceCalls } from "../lib/tracing.ts";
import { turnAway } from "../lib/turn-away.ts";
import { openedBy, socketOwner } from "../lib/upgrade.ts";
import { userSession } from "../lib/stubs.ts";
import { homesToTell, sessionsToTell } from "./creditors.ts";
import { CallEvidence } from "./evidence.ts";
import { HeldFrames } from "./held-frames.ts";
import { RoomLedger } from "./ledger.ts";
import { endMessages, joinedMessage, roleOf } from "./messages.ts";
import { RoomDatabase } from "./room-database.ts";
import { endsAt, otherSide, roomTimes, type RoomState, type Side, sides } from "./room.ts";
import type { CallRoomRpc, OpenRoom, RoomMember, RoomStanding } from "./rpc.ts";
import { type RoomConnection, RoomSockets } from "./sockets.ts";
import { drop, join, leave, noShow, openRoom, type Step, tick } from "./state.ts";
import { happeningsBetween } from "./timeline.ts";

/** By when a call is on record; sooner once both are in it. Opening a room itself waits for nothing. */
const recordWithinMs = 2_000;
const qualityEveryMs = 5_000;
/** Sockets of a member that have not joined; older ones make room. */
const maxIdleSockets = 4;
const overReason = "The call is over";

/** One call: two members, a relay between them, and a record at the end. The server never sees media. */
export class CallRoom extends Server implements CallRoomRpc {
  static override options = { hibernate: true };

  readonly #ledger: RoomLedger;
  readonly #sockets = new RoomSockets(() => this.getConnections());
  readonly #frames: ClientFrames<RoomClientMessage, RoomConnection>;
  readonly #qualityAt = new Map<string, number>();
  readonly #database: RoomDatabase;
  readonly #held: HeldFrames;
  readonly #evidence: CallEvidence;
  #isClosed: boolean;

  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env);
    this.#ledger = new RoomLedger(ctx, env);
    this.#database = new RoomDatabase(ctx.storage);
    this.#held = new HeldFrames(this.#database);
    const log = createLogger({ object: "CallRoom" });
    const faults = objectFaults(ctx, env, log);
    this.#evidence = new CallEvidence({ ctx, database: this.#database, faults });
    this.#frames = new ClientFrames({
      ctx,
      env,
      schema: roomClientMessage,
      onViolation: (connection) => this.#lose(connection),
    });
    this.#isClosed = this.#room === null && (ctx.storage.kv.get<boolean>("closed") ?? false);
    this.#missTheLost();
  }

  get #room(): RoomState | null {
    return this.#ledger.room;
  }

  async prepare(): Promise<void> {
    answerPings(this.ctx);
  }

  async open(request: OpenRoom): Promise<{ ok: boolean }> {
    if (this.#isClosed) return { ok: false };
    if (this.#room !== null) return { ok: this.#room.end === null };
    answerPings(this.ctx);
    const now = objectClock.now();
    this.#ledger.owe(["recordOpened"], now + recordWithinMs);
    await this.#ledger.keep(openRoom(request, now));
    return { ok: true };
  }

  async close(): Promise<{ won: boolean }> {
    if (this.#room !== null) return { won: false };
    if (!this.#isClosed) {
      this.#isClosed = true;
      this.ctx.storage.kv.put("closed", true);
      await this.#ledger.forgetLater();
    }
    return { won: true };
  }

  async callOff(): Promise<void> {
    if (this.#room === null || this.#room.connectedAt !== null || this.#room.end !== null) return;
    await this.#apply(noShow(this.#room, objectClock.now()));
  }

  async standing({ userId }: { userId: string }): Promise<RoomStanding> {
    if (this.#room === null || this.#sideOf(userId) === null) return "none";
    return this.#room.end === null ? "live" : "over";
  }

  async evidence({ reporterId }: { reporterId: string }): Promise<ReportEvidence | null> {
    const side = this.#sideOf(reporterId);
    return side === null ? null : this.#evidence.read(side);
  }

  async leave({ userId, reason }: { userId: string; reason: "ended" | "banned" }): Promise<void> {
    const side = this.#sideOf(userId);
    if (this.#room === null || side === null) return;
    await this.#apply(leave(this.#room, side, reason, objectClock.now()));
  }

  async leaveIfWith({ userId, otherId }: { userId: string; otherId: string }): Promise<void> {
    if (this.#sideOf(otherId) !== null) await this.leave({ userId, reason: "ended" });
  }

  async expel(expulsion: Expulsion): Promise<void> {
    const side = this.#sideOf(expulsion.userId);
    if (side === null) return;
    for (const connection of this.#sockets.everyOf(side)) {
      if (!isMeant(expulsion, connection.state?.sessionId)) continue;
      await this.#lose(connection);
      expel(connection, expulsion.cause);
    }
  }

  /** Somebody who comes when the call is over hears how it ended, on a socket that never was in the room. */
  override async fetch(request: Request): Promise<Response> {
    const side = this.#sideOf(socketOwner(request).userId);
    const room = this.#room;
    if (room !== null && side !== null && room.end === null) return super.fetch(request);
    return turnAway(
      { code: closeCodes.done, reason: overReason },
      room === null || side === null ? [] : endMessages(room, side),
    );
  }

  override onConnect(connection: RoomConnection, { request }: ConnectionContext): void {
    const { userId, sessionId } = socketOwner(request);
    const side = this.#sideOf(userId);
    if (side === null || this.#room?.end !== null) {
      // It ended while this socket was being opened.
      connection.close(closeCodes.done, overReason);
      return;
    }
    const requestId = openedBy(request);
    connection.setState({ side, sessionId, openedAt: objectClock.now(), isIn: false, requestId });
    const idle = this.#sockets.everyOf(side).filter((other) => other.state?.isIn === false);
    for (const surplus of idle.slice(0, -maxIdleSockets))
      surplus.close(closeCodes.replaced, "Too many sockets");
  }

  override async onMessage(connection: RoomConnection, frame: WSMessage): Promise<void> {
    const { state } = connection;
    if (state === null || this.#room === null || this.#room.end !== null) return;
    const incoming = this.#frames.read(connection, frame);
    if (incoming !== null) await this.#receive(connection, state.side, incoming);
  }

  override async onClose(connection: RoomConnection): Promise<void> {
    await this.#lose(connection);
    this.#frames.forget(connection);
    this.#qualityAt.delete(connection.id);
  }

  override onError(connection: RoomConnection, fault: unknown): Promise<void> {
    logOf(connection).warn("socket.error", { cause: describeFault(fault) });
    return this.onClose(connection);
  }

  override async onAlarm(): Promise<void> {
    const now = objectClock.now();
    if (await this.#ledger.rang()) {
      this.#database.forget();
      return;
    }
    const heardAt = (connection: RoomConnection) =>
      Math.max(connection.state?.openedAt ?? 0, this.#frames.lastAt(connection));
    for (const gone of closeSilent(this.ctx, this.#sockets.all(), { heardAt, now })) await this.#lose(gone);
    if (this.#room !== null) await this.#apply(tick(this.#room, now));
    await this.#ledger.pay();
    await this.#ledger.setAlarm();
  }

  async #receive(
    connection: RoomConnection,
    side: Side,
    { message, text }: { message: RoomClientMessage; text: string },
  ): Promise<void> {
    if (message.type === "join_room") return this.#join(connection, side);
    if (message.type === "ping") {
      connection.send('{"type":"pong"}');
      return;
    }
    if (connection.state?.isIn !== true) {
      refuse(connection, "not_joined", "Send join_room first");
      return;
    }
    const to = otherSide(side);
    switch (message.type) {
      case "webrtc_offer":
      case "webrtc_answer":
      case "webrtc_ice":
        this.#relay(to, text, message.generation);
        this.#evidence.noteSignalling(objectClock.now(), side, message);
        return;
      case "media_state":
        this.#relay(to, text, null);
        this.#evidence.noteSignalling(objectClock.now(), side, message);
        return;
      case "chat": {
        const now = objectClock.now();
        const at = new Date(now).toISOString();
        const chat: RoomServerMessage = { type: "chat", from: roleOf(side), text: message.text, at };
        this.#relay(to, JSON.stringify(chat), null);
        this.#evidence.noteChat({ at: now, side, text: message.text });
        return;
      }
      case "quality":
        this.#noteQuality(connection, message);
        return;
      case "refresh_ice":
        return this.#refreshIce(connection, side);
      case "end_call":
        if (this.#room !== null) await this.#apply(leave(this.#room, side, "ended", objectClock.now()));
        return;
      default:
        return message satisfies never;
    }
  }

  #relay(to: Side, text: string, generation: number | null): void {
    const partner = this.#sockets.of(to);
    if (partner?.readyState === WebSocket.OPEN) partner.send(text);
    else this.#held.hold({ to, text, generation });
  }

  async #join(connection: RoomConnection, side: Side): Promise<void> {
    const member = this.#room?.members[side];
    if (member === undefined || connection.state?.isIn === true) return;
    const [iceServers] = await Promise.all([
      iceServersFor(this.env, member.userId),
      this.#claimPlace(member),
    ]);
    const room = this.#room;
    const { state } = connection;
    if (room === null || room.end !== null || state === null || connection.readyState !== WebSocket.OPEN)
      return;
    this.#sockets.enter(connection, state);
    const step = join(room, side, objectClock.now());
    const prompts = promptsFor(room.topic, member.profile.level);
    connection.send(JSON.stringify(joinedMessage(step.room, side, { iceServers, prompts })));
    for (const text of this.#held.takeFor(side)) connection.send(text);
    await this.#apply(step);
  }

  /** The user's place becomes this room before anything says that they are in it. */
  async #claimPlace({ userId, epoch }: RoomMember): Promise<void> {
    try {
      await userSession(this.env, userId).enteredRoom({ roomId: this.name, epoch });
    } catch (fault) {
      createLogger({ object: "CallRoom" }).warn("call.place_not_claimed", { cause: describeFault(fault) });
    }
  }

  async #refreshIce(connection: RoomConnection, side: Side): Promise<void> {
    const userId = this.#room?.members[side].userId;
    if (userId === undefined) return;
    const iceServers = await iceServersFor(this.env, userId);
    const message: RoomServerMessage = { type: "ice_servers", iceServers };
    connection.send(JSON.stringify(message));
  }

  #noteQuality(
    connection: RoomConnection,
    { rttMs, jitterMs, lossPct, relayed }: RoomClientMessage & { type: "quality" },
  ): void {
    const now = objectClock.now();
    const last = this.#qualityAt.get(connection.id);
    if (last !== undefined && now - last < qualityEveryMs) {
      refuse(connection, "rate_limited", "Send quality at most once in 5 seconds");
      return;
    }
    this.#qualityAt.set(connection.id, now);
    const quality = { rttMs, jitterMs, lossPct, relayed };
    createMetrics(this.env.ANALYTICS).callQuality(quality);
    logOf(connection).info("call.quality", { roomId: this.name, ...quality });
  }

  /** A socket is gone for whatever reason; only its member's current one matters. */
  async #lose(connection: RoomConnection): Promise<void> {
    const side = connection.state?.side;
    if (!this.#sockets.exit(connection) || side === undefined || this.#room === null) return;
    await this.#apply(drop(this.#room, side, objectClock.now()));
  }

  /** After a crash no socket is left: whoever was in the room enters their grace now. */
  #missTheLost(): void {
    const now = objectClock.now();
    for (const side of sides) {
      if (this.#room === null || this.#room.end !== null) return;
      if (!this.#room.members[side].isPresent || this.#sockets.of(side) !== null) continue;
      this.ctx.waitUntil(this.#apply(drop(this.#room, side, now)));
    }
  }

  async #apply({ room, events }: Step): Promise<void> {
    const now = objectClock.now();
    if (this.#room !== null) this.#evidence.note(now, happeningsBetween(this.#room, room));
    for (const event of events) {
      switch (event.kind) {
        case "peer_joined":
          this.#sockets.send(event.to, { type: "peer_joined", role: roleOf(otherSide(event.to)) });
          break;
        case "peer_reconnecting":
          this.#sockets.send(event.to, { type: "peer_reconnecting", graceSeconds: roomTimes.graceMs / 1000 });
          break;
        case "peer_reconnected":
          this.#sockets.send(event.to, { type: "peer_reconnected" });
          break;
        case "time_warning":
          for (const side of sides) {
            this.#sockets.send(side, { type: "time_warning", endsAt: new Date(endsAt(room)).toISOString() });
          }
          break;
        case "connected":
          this.#ledger.expedite("recordOpened");
          this.#ledger.owe(homesToTell(room), now);
          break;
        case "ended":
          this.#sayGoodbye(room);
          this.#ledger.owe(["recordEnded", ...sessionsToTell(room)], now);
          if (room.connectedAt === null) this.#ledger.owe(homesToTell(room), now);
          this.#evidence.write();
          break;
        default:
          event satisfies never;
      }
    }
    if (room !== this.#room) await this.#ledger.keep(room);
  }

  #sayGoodbye(room: RoomState): void {
    for (const side of sides) {
      for (const message of endMessages(room, side)) this.#sockets.send(side, message);
      const reason = room.end?.cause?.side === side ? room.end.cause.reason : null;
      for (const connection of this.#sockets.everyOf(side)) {
        if (reason === "banned") expel(connection, "banned");
        else connection.close(closeCodes.done, overReason);
      }
    }
  }

  #sideOf(userId: string): Side | null {
    return sides.find((side) => this.#room?.members[side].userId === userId) ?? null;
  }
}

function refuse(connection: RoomConnection, code: RoomErrorCode, message: string): void {
  const error: RoomServerMessage = { type: "error", code, message };
  connection.send(JSON.stringify(error));
}

function logOf({ state }: RoomConnection): Logger {
  return createLogger({ object: "CallRoom", requestId: state?.requestId });
}

traceCalls(CallRoom, [
  "prepare",
  "open",
  "close",
  "callOff",
  "standing",
  "leave",
  "leaveIfWith",
  "expel",
  "evidence",
]);
