import { createLogger, describeFault } from "../../src/platform/log.ts";
import { Alarm } from "../lib/alarm.ts";
import type { ObjectBindings } from "../lib/bindings.ts";
import { objectClock } from "../lib/time.ts";
import { settle } from "./creditors.ts";
import {
  done,
  dueNames,
  expedite,
  nextTryAt,
  type ObligationName,
  type Obligations,
  owe,
  tried,
} from "./obligations.ts";
import type { RoomState } from "./room.ts";
import { nextTickAt } from "./state.ts";

/**
 * How long an ended room is kept: for a day it can be reported, and what of a report is on its way then needs a moment
 * more. What is still owed after this can no longer be taken, because an account is gone for example.
 */
const keepAfterEndMs = (24 * 60 + 10) * 60_000;
/** A room that was closed before it opened. */
const keepClosedMs = 10 * 60_000;
const key = "room";

interface Kept {
  room: RoomState;
  owed: Obligations;
}

/** What of a room must outlive its instance: the state, and what it owes. Writes are few, because each costs a commit. */
export class RoomLedger {
  readonly #ctx: DurableObjectState;
  readonly #env: ObjectBindings;
  readonly #alarm: Alarm;
  #room: RoomState | null;
  #owed: Obligations;

  constructor(ctx: DurableObjectState, env: ObjectBindings) {
    this.#ctx = ctx;
    this.#env = env;
    this.#alarm = new Alarm(ctx.storage);
    const kept = ctx.storage.kv.get<Kept>(key);
    this.#room = kept?.room ?? null;
    this.#owed = kept?.owed ?? {};
  }

  get room(): RoomState | null {
    return this.#room;
  }

  /** Adds to what is owed; written with the next `keep`. */
  owe(names: readonly ObligationName[], at: number): void {
    this.#owed = owe(this.#owed, names, at);
  }

  expedite(name: ObligationName): void {
    this.#owed = expedite(this.#owed, name, objectClock.now());
  }

  /** Writes the state with what is owed, sets the alarm, and pays what is due without being waited for. */
  async keep(room: RoomState): Promise<void> {
    this.#save(room);
    await this.setAlarm();
    if (dueNames(this.#owed, objectClock.now()).length > 0) this.#ctx.waitUntil(this.pay());
  }

  /** Tries everything that is due once; what is not acknowledged is tried again later. */
  async pay(): Promise<void> {
    const room = this.#room;
    const now = objectClock.now();
    const names = dueNames(this.#owed, now);
    if (room === null || names.length === 0) return;
    for (const name of names) this.#owed = tried(this.#owed, name, now);
    this.#save(room);
    await Promise.all(names.map((name) => this.#settle(name, room)));
    this.#save(this.#room ?? room);
    await this.setAlarm();
  }

  async setAlarm(): Promise<void> {
    if (this.#room === null) return;
    const times = [nextTickAt(this.#room, objectClock.now()), nextTryAt(this.#owed), this.#forgetAt()];
    const next = times.filter((time) => time !== null);
    await this.#alarm.set(next.length === 0 ? null : Math.min(...next));
  }

  /** For a room that was closed before it opened: it is forgotten after a while. */
  async forgetLater(): Promise<void> {
    await this.#alarm.set(objectClock.now() + keepClosedMs);
  }

  /** To be called first when the alarm rings; true when the time to forget the room has come, and it is forgotten. */
  async rang(): Promise<boolean> {
    this.#alarm.rang();
    const forgetAt = this.#forgetAt();
    if (this.#room !== null && (forgetAt === null || forgetAt > objectClock.now())) return false;
    await this.#ctx.storage.deleteAll();
    this.#room = null;
    return true;
  }

  async #settle(name: ObligationName, room: RoomState): Promise<void> {
    try {
      await settle(name, { room, ctx: this.#ctx, env: this.#env });
      this.#owed = done(this.#owed, name);
    } catch (fault) {
      createLogger({ object: "CallRoom" }).warn("call.obligation_failed", {
        name,
        cause: describeFault(fault),
      });
    }
  }

  #save(room: RoomState): void {
    this.#room = room;
    const kept: Kept = { room, owed: this.#owed };
    this.#ctx.storage.kv.put(key, kept);
  }

  #forgetAt(): number | null {
    const end = this.#room?.end ?? null;
    return end === null ? null : end.at + keepAfterEndMs;
  }
}
