import { beforeEach, describe, expect, it } from "vitest";
import {
  learner,
  type MatchSocket,
  openMatch,
  ownQueue,
  ringQueues,
  type ShiftedClock,
  useEmptyPlatform,
} from "../../test/support/learners.ts";

let clock: ShiftedClock;
beforeEach(async () => {
  clock = await useEmptyPlatform();
});

async function searching(queue: string, options: Parameters<typeof openMatch>[2] & { topic?: string } = {}) {
  const { topic, ...limits } = options;
  const who = await learner();
  const socket = await openMatch(who, queue, limits);
  socket.send({ type: "find_partner", ...(topic === undefined ? {} : { topic }) });
  return { who, socket };
}

async function isMatchedAfter(queue: string, ms: number, socket: MatchSocket): Promise<boolean> {
  clock.advance(ms);
  await ringQueues(queue);
  await socket.roundTrip();
  return socket.heardTypes().includes("match_found");
}

describe("preferences", () => {
  it("another topic is taken after both have waited 3 s", async () => {
    const queue = ownQueue();
    const a = await searching(queue, { topic: "food" });
    await a.socket.next("searching");
    clock.advance(2_000);
    const b = await searching(queue, { topic: "work" });
    await b.socket.next("searching");
    expect(await isMatchedAfter(queue, 2_000, b.socket)).toBe(false);
    clock.advance(1_500);
    await ringQueues(queue);
    expect((await b.socket.next("match_found")).topic).toBe("food");
  });

  it("somebody without a topic fits everybody at once", async () => {
    const queue = ownQueue();
    const a = await searching(queue, { topic: "food" });
    await a.socket.next("searching");
    const b = await searching(queue);
    expect((await b.socket.next("match_found")).topic).toBe("food");
  });

  it("the longest waiter goes first", async () => {
    const queue = ownQueue();
    const topics = ["food", "work", "travel"];
    const waiting = [];
    for (const topic of topics) {
      const next = await searching(queue, { topic });
      await next.socket.next("searching");
      waiting.push(next);
    }
    const late = await searching(queue);
    expect((await late.socket.next("match_found")).partner.id).toBe(waiting[0]?.who.id);
  });

  it("a partner of the last hour is met again only after 15 s", async () => {
    const queue = ownQueue();
    const a = await searching(queue);
    await a.socket.next("searching");
    const b = await searching(queue, { recent: [a.who.id] });
    await b.socket.next("searching");
    expect(await isMatchedAfter(queue, 14_000, b.socket)).toBe(false);
    clock.advance(1_500);
    await ringQueues(queue);
    await b.socket.next("match_found");
  });

  it("a blocked person is never met, whichever side made the block", async () => {
    const queue = ownQueue();
    const a = await searching(queue);
    await a.socket.next("searching");
    const b = await searching(queue, { excluded: [a.who.id] });
    await b.socket.next("searching");
    for (const ms of [3_000, 7_000, 10_000]) expect(await isMatchedAfter(queue, ms, b.socket)).toBe(false);
  });

  it("someone silent for 25 s is not matched, and their search ends at 40 s", async () => {
    const queue = ownQueue();
    const a = await searching(queue);
    await a.socket.next("searching");
    clock.advance(26_000);
    const b = await searching(queue);
    await b.socket.next("searching");
    await a.socket.roundTrip();
    expect(a.socket.heardTypes()).not.toContain("match_found");
    clock.advance(15_000);
    await ringQueues(queue);
    expect(await a.socket.closed()).toMatchObject({ code: 4000 });
  });
});
