import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import {
  learner,
  matchedPair,
  openMatch,
  openRoom,
  ownQueue,
  ringQueues,
  type ShiftedClock,
  useEmptyPlatform,
} from "../../test/support/learners.ts";
import { eventually } from "../../test/support/sockets.ts";
import { userSession } from "../lib/stubs.ts";

let clock: ShiftedClock;
beforeEach(async () => {
  clock = await useEmptyPlatform();
});

describe("one place at a time", () => {
  it("a newer socket of the same device takes the search over from another level", async () => {
    const who = await learner();
    const older = await openMatch(who, ownQueue());
    older.send({ type: "find_partner" });
    await older.next("searching");
    const newer = await openMatch(who, `advanced:${newId()}`);
    newer.send({ type: "find_partner" });
    await newer.next("searching");
    expect(await older.closed()).toMatchObject({ code: 4009 });
  });

  it("a newer socket of the same device takes the search over in the same queue", async () => {
    const who = await learner();
    const queue = ownQueue();
    const older = await openMatch(who, queue);
    older.send({ type: "find_partner" });
    await older.next("searching");
    const newer = await openMatch(who, queue);
    newer.send({ type: "find_partner" });
    await newer.next("searching");
    expect(await older.closed()).toMatchObject({ code: 4009 });
    older.close();
    const partner = await openMatch(await learner(), queue);
    partner.send({ type: "find_partner" });
    expect((await partner.next("match_found")).partner.id).toBe(who.id);
    await newer.next("match_found");
  });

  it("another device is told that the search is elsewhere", async () => {
    const who = await learner();
    const phone = await openMatch(who, ownQueue());
    phone.send({ type: "find_partner" });
    await phone.next("searching");
    const laptop = await openMatch({ ...who, sessionId: newId() }, ownQueue());
    laptop.send({ type: "find_partner" });
    expect(await laptop.next("error")).toMatchObject({ code: "already_searching" });
    await phone.roundTrip();
    expect(phone.isClosed).toBe(false);
  });

  it("a socket that never searched does not keep another device from it", async () => {
    const who = await learner();
    const idle = await openMatch(who, ownQueue());
    const laptop = await openMatch({ ...who, sessionId: newId() }, ownQueue());
    laptop.send({ type: "find_partner" });
    await laptop.next("searching");
    idle.send({ type: "find_partner" });
    expect(await idle.next("error")).toMatchObject({ code: "already_searching" });
  });

  it("two searches of one device at the same moment end as one", async () => {
    const who = await learner();
    const sockets = await Promise.all([openMatch(who, ownQueue()), openMatch(who, `advanced:${newId()}`)]);
    for (const socket of sockets) socket.send({ type: "find_partner" });
    await eventually(() => sockets.filter((socket) => socket.isClosed).length === 1);
    const [open] = sockets.filter((socket) => !socket.isClosed);
    await open?.next("searching");
  });

  it("no search starts from within a call, and one does right after it", async () => {
    const { a, b, roomId } = await matchedPair();
    const [roomA, roomB] = [await openRoom(a, roomId), await openRoom(b, roomId)];
    roomA.send({ type: "join_room" });
    roomB.send({ type: "join_room" });
    await roomB.next("joined");
    const again = await openMatch(a, ownQueue());
    again.send({ type: "find_partner" });
    expect(await again.next("error")).toMatchObject({ code: "already_in_call" });
    roomA.send({ type: "end_call" });
    await roomA.next("call_ended");
    again.send({ type: "find_partner" });
    await again.next("searching");
  });

  it("a search can be cancelled and begun again", async () => {
    const who = await learner();
    const socket = await openMatch(who, ownQueue());
    for (let round = 0; round < 3; round += 1) {
      socket.send({ type: "find_partner" });
      await socket.next("searching");
      expect((await userSession(env, who.id).presence()).state).toBe("searching");
      socket.send({ type: "cancel_search" });
      await eventually(async () => (await userSession(env, who.id).presence()).state === "idle");
    }
  });

  it("a search goes on from its first start with the resume token", async () => {
    const queue = ownQueue();
    const who = await learner();
    const before = await openMatch(who, queue);
    before.send({ type: "find_partner", topic: "food" });
    const { resumeToken } = await before.next("searching");
    clock.advance(10_000);
    const other = await openMatch(await learner(), queue);
    other.send({ type: "find_partner", topic: "work" });
    await other.next("searching");
    before.close();
    await eventually(async () => (await userSession(env, who.id).presence()).state === "idle");
    const after = await openMatch(who, queue);
    after.send({ type: "find_partner", topic: "food", resumeToken });
    expect(await after.next("searching")).toMatchObject({ position: 1 });
    clock.advance(3_100);
    await ringQueues(queue);
    expect(await after.next("match_found")).toMatchObject({ role: "caller" });
  });

  it("another person's resume token is worth nothing", async () => {
    const queue = ownQueue();
    const owner = await openMatch(await learner(), queue);
    owner.send({ type: "find_partner", topic: "food" });
    const { resumeToken } = await owner.next("searching");
    clock.advance(5_000);
    const thief = await openMatch(await learner(), queue);
    thief.send({ type: "find_partner", topic: "work", resumeToken });
    expect(await thief.next("searching")).toMatchObject({ position: 2 });
  });

  it("nobody searches with an incomplete profile", async () => {
    const socket = await openMatch(await learner(), ownQueue(), { isComplete: false });
    socket.send({ type: "find_partner" });
    expect(await socket.next("error")).toMatchObject({ code: "profile_incomplete" });
  });

  it("the user's place outlives an eviction of its object", async () => {
    const who = await learner();
    const phone = await openMatch(who, ownQueue());
    phone.send({ type: "find_partner" });
    await phone.next("searching");
    await eventually(async () => (await userSession(env, who.id).presence()).state === "searching");
    await evictDurableObject(env.USER_SESSION.getByName(who.id));
    const laptop = await openMatch({ ...who, sessionId: newId() }, ownQueue());
    laptop.send({ type: "find_partner" });
    expect(await laptop.next("error")).toMatchObject({ code: "already_searching" });
  });
});
