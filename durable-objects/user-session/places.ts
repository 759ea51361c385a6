import type { ObjectBindings } from "../lib/bindings.ts";
import { Serial } from "../lib/serial.ts";
import { callRoom, matchQueue } from "../lib/stubs.ts";
import {
  enterQueue,
  enterRoom,
  leaveQueue,
  leaveRoom,
  mayGoBack,
  nowhere,
  type Whereabouts,
} from "./place.ts";
import type { SearchRefusal } from "./rpc.ts";

const placeKey = "whereabouts";

/** Keeps the user in one place at a time: a place is left, and its owner has said so, before another is entered. */
export class Places {
  readonly #userId: () => string;
  readonly #env: ObjectBindings;
  readonly #kv: DurableObjectStorage["kv"];
  readonly #serial = new Serial();
  #at: Whereabouts;

  constructor(options: { userId: () => string; env: ObjectBindings; kv: DurableObjectStorage["kv"] }) {
    this.#userId = options.userId;
    this.#env = options.env;
    this.#kv = options.kv;
    this.#at = this.#kv.get<Whereabouts>(placeKey) ?? nowhere;
  }

  get current(): Whereabouts["place"] {
    return this.#at.place;
  }

  /** Keeps the place for a socket about to open, when the user is nowhere; null when they are somewhere. */
  reserve(request: { queue: string; sessionId: string }): number | null {
    if (this.#at.place.kind !== "idle" || this.#serial.isBusy) return null;
    const next = enterQueue(this.#at, request);
    this.#move(next);
    return next.epoch;
  }

  beginSearch(request: {
    queue: string;
    sessionId: string;
  }): Promise<{ ok: true; epoch: number } | { ok: false; code: SearchRefusal }> {
    return this.#serial.run(async () => {
      const refusal = await this.#vacate(request.sessionId);
      if (refusal !== null) return { ok: false, code: refusal };
      const next = enterQueue(this.#at, request);
      this.#move(next);
      return { ok: true, epoch: next.epoch };
    });
  }

  leftQueue(epoch: number): void {
    this.#move(leaveQueue(this.#at, epoch));
  }

  backToQueue(request: { roomId: string; epoch: number; queue: string; sessionId: string }): number | null {
    const { queue, sessionId } = request;
    if (!mayGoBack(this.#at, request)) return null;
    const next = enterQueue(this.#at, { queue, sessionId });
    this.#move(next);
    return next.epoch;
  }

  /** A room says that the user, whose place `epoch` led to it, comes in. Another search is ended first. */
  enteredRoom({ roomId, epoch }: { roomId: string; epoch: number }): Promise<void> {
    return this.#serial.run(async () => {
      const { place } = this.#at;
      if (place.kind === "queue" && place.epoch !== epoch) {
        await matchQueue(this.#env, place.queue).leave({
          userId: this.#userId(),
          epoch: place.epoch,
          unlessSearching: false,
          isReplaced: false,
        });
      }
      this.#move(enterRoom(this.#at, roomId));
    });
  }

  leftRoom(roomId: string): void {
    this.#move(leaveRoom(this.#at, roomId));
  }

  /** Gives up whatever place there is; its owner is told by the caller. */
  giveUp(): void {
    this.#move({ ...this.#at, place: { kind: "idle" } });
  }

  async #vacate(sessionId: string): Promise<SearchRefusal | null> {
    const { place } = this.#at;
    if (place.kind === "idle") return null;
    const userId = this.#userId();
    if (place.kind === "room") {
      const standing = await callRoom(this.#env, place.roomId).standing({ userId });
      if (standing === "live") return "already_in_call";
      this.leftRoom(place.roomId);
      return null;
    }
    const isOwn = place.sessionId === sessionId;
    const answer = await matchQueue(this.#env, place.queue).leave({
      userId,
      epoch: place.epoch,
      unlessSearching: !isOwn,
      isReplaced: isOwn,
    });
    if (answer.kind === "searching") return "already_searching";
    if (answer.kind === "matched") return "already_in_call";
    this.leftQueue(place.epoch);
    return null;
  }

  #move(next: Whereabouts): void {
    if (next === this.#at) return;
    this.#at = next;
    this.#kv.put(placeKey, next);
  }
}
