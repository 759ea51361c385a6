import { abortAllDurableObjects, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { onTestFinished } from "vitest";
import { setObjectClock } from "../../durable-objects/lib/time.ts";
import { callRoom, matchQueue, userSession } from "../../durable-objects/lib/stubs.ts";
import { upgradeRequest } from "../../durable-objects/lib/upgrade.ts";
import type { Level } from "../../src/contract/common.ts";
import type { InboxServerMessage } from "../../src/contract/realtime/inbox.ts";
import type { MatchServerMessage } from "../../src/contract/realtime/match.ts";
import type { RoomServerMessage } from "../../src/contract/realtime/room.ts";
import type { Clock } from "../../src/platform/clock.ts";
import { newId } from "../../src/platform/ids.ts";
import { eventually, TestSocket } from "./sockets.ts";

/** The objects' clock in tests: real time, which a test can push forward, and stop. */
export class ShiftedClock implements Clock {
  #shiftMs = 0;
  #stoppedAt: number | null = null;

  now(): number {
    return (this.#stoppedAt ?? Date.now()) + this.#shiftMs;
  }

  /** From now on, time passes only when it is pushed: what a slow machine takes long for happens at one moment. */
  stop(): void {
    this.#stoppedAt = Date.now();
  }

  advance(ms: number): void {
    this.#shiftMs += ms;
  }
}

/** Gives the objects a clock that this test can push forward. */
export function useShiftedClock(): ShiftedClock {
  const clock = new ShiftedClock();
  setObjectClock(clock);
  onTestFinished(() => setObjectClock(null));
  return clock;
}

/** As `useShiftedClock`, with nobody left who waits from another test: everybody meets in the one exchange. */
export async function useEmptyPlatform(): Promise<ShiftedClock> {
  await abortAllDurableObjects();
  return useShiftedClock();
}

export interface Learner {
  id: string;
  sessionId: string;
  level: Level;
}

/** People with an account and a complete profile, made without the routes. */
export async function learners(count: number, overrides: Partial<Learner> = {}): Promise<Learner[]> {
  const made = Array.from({ length: count }, () => ({
    id: newId(),
    sessionId: newId(),
    level: "beginner" as const,
    ...overrides,
  }));
  const user = env.DB.prepare(
    "INSERT INTO users (id, email, date_of_birth, created_at) VALUES (?1, ?1 || '@example.com', '1990-01-01', 0)",
  );
  const profile = env.DB.prepare(
    "INSERT INTO profiles (user_id, display_name, last_active_at, updated_at) VALUES (?1, 'Learner', 0, 0)",
  );
  for (let start = 0; start < made.length; start += 500) {
    const ids = made.slice(start, start + 500).map(({ id }) => id);
    await env.DB.batch([...ids.map((id) => user.bind(id)), ...ids.map((id) => profile.bind(id))]);
  }
  return made;
}

export async function learner(overrides: Partial<Learner> = {}): Promise<Learner> {
  const [made] = await learners(1, overrides);
  if (made === undefined) throw new Error("Nobody was made");
  return made;
}

export type MatchSocket = TestSocket<MatchServerMessage>;
export type RoomSocket = TestSocket<RoomServerMessage>;
export type InboxSocket = TestSocket<InboxServerMessage>;

interface MatchOptions {
  excluded?: readonly string[];
  recent?: readonly string[];
  isComplete?: boolean;
}

/** Opens a match socket at the objects themselves, without the routes in front of them. */
export async function openMatch(
  who: Learner,
  queue: string,
  options: MatchOptions = {},
): Promise<MatchSocket> {
  const { id: userId, sessionId, level } = who;
  const admission = await userSession(env, userId).admitToQueue({ sessionId, ticket: null, queue });
  if (!admission.ok) throw new Error(`Refused: ${admission.code}`);
  const connectionId = newId();
  const displayName = `Learner ${userId.slice(-4)}`;
  const card = { id: userId, displayName, avatarUrl: null, level, nativeLanguage: "es", country: "MX" };
  const stub = matchQueue(env, queue);
  const blocked = [...(options.excluded ?? []), ...admission.blocked];
  await stub.welcome({
    connectionId,
    userId,
    sessionId,
    profile: options.isComplete === false ? null : card,
    excluded: blocked.filter((other) => !admission.unblocked.includes(other)),
    recent: options.recent ?? [],
    grant: admission.grant,
  });
  return new TestSocket(await stub.fetch(upgradeRequest({ connectionId, userId, sessionId })));
}

export async function openRoom(who: Learner, roomId: string): Promise<RoomSocket> {
  const { id: userId, sessionId } = who;
  const admission = await userSession(env, userId).admitToRoom({ sessionId, ticket: null, roomId });
  if (!admission.ok) throw new Error(`Refused: ${admission.code}`);
  return new TestSocket(
    await callRoom(env, roomId).fetch(upgradeRequest({ connectionId: newId(), userId, sessionId })),
  );
}

export async function openInbox(who: Learner, unread = 0): Promise<InboxSocket> {
  const { id: userId, sessionId } = who;
  const connectionId = newId();
  const stub = userSession(env, userId);
  const admission = await stub.admitToInbox({ sessionId, ticket: null, connectionId, unread });
  if (!admission.ok) throw new Error(`Refused: ${admission.code}`);
  return new TestSocket(await stub.fetch(upgradeRequest({ connectionId, userId, sessionId })));
}

/** A queue that no other test uses. */
export function ownQueue(): string {
  return `beginner:${newId()}`;
}

/** Two people who have just been matched, with their match sockets. */
export async function matchedPair(queue = ownQueue()) {
  const [a, b] = [await learner(), await learner()];
  const [socketA, socketB] = [await openMatch(a, queue), await openMatch(b, queue)];
  socketA.send({ type: "find_partner" });
  await socketA.next("searching");
  socketB.send({ type: "find_partner" });
  const [{ roomId }] = await Promise.all([socketA.next("match_found"), socketB.next("match_found")]);
  return { a, b, socketA, socketB, roomId, queue };
}

/** Two people in a room, in a call. */
export async function callingPair() {
  const pair = await matchedPair();
  const [roomA, roomB] = [await openRoom(pair.a, pair.roomId), await openRoom(pair.b, pair.roomId)];
  roomA.send({ type: "join_room" });
  await roomA.next("joined");
  roomB.send({ type: "join_room" });
  await roomB.next("joined");
  await roomA.next("peer_joined");
  await eventually(() => hasNothingDue(pair.roomId));
  return { ...pair, roomA, roomB };
}

/** Whether the room has done all that beginning a call makes it do: a test may push the clock without waking it. */
function hasNothingDue(roomId: string): Promise<boolean> {
  return runInDurableObject(env.CALL_ROOM.getByName(roomId), async (_instance, state) => {
    const alarmAt = await state.storage.getAlarm();
    return alarmAt !== null && alarmAt > Date.now() + 10_000;
  });
}

export function ringQueue(name: string): Promise<boolean> {
  return runDurableObjectAlarm(env.MATCH_QUEUE.getByName(name));
}

/** Lets a queue and then the exchange, where lent tickets are, do what is due. */
export async function ringQueues(name: string): Promise<void> {
  await ringQueue(name);
  // What the queue lends has been sent by now; the exchange takes calls in order.
  await matchQueue(env, "all:0").stats();
  await ringQueue("all:0");
}

export function ringRoom(roomId: string): Promise<boolean> {
  return runDurableObjectAlarm(env.CALL_ROOM.getByName(roomId));
}
