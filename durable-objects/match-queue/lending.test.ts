import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../src/platform/ids.ts";
import {
  type Learner,
  learner,
  openMatch,
  openRoom,
  ringQueue,
  ringRoom,
  type ShiftedClock,
  useEmptyPlatform,
} from "../../test/support/learners.ts";
import { callRoom, matchQueue } from "../lib/stubs.ts";

let clock: ShiftedClock;
beforeEach(async () => {
  clock = await useEmptyPlatform();
});

async function searching(queue: string, level: Learner["level"] = "beginner") {
  const who = await learner({ level });
  const socket = await openMatch(who, queue);
  socket.send({ type: "find_partner" });
  await socket.next("searching");
  return { who, socket };
}

describe("matching across queues", () => {
  it("brings two shards of one level together after a second", async () => {
    const shards = [`beginner:${newId()}`, `beginner:${newId()}`];
    const [a, b] = [await searching(shards[0] ?? ""), await searching(shards[1] ?? "")];
    clock.advance(1_300);
    for (const shard of shards) await ringQueue(shard);
    const [foundA, foundB] = [await a.socket.next("match_found"), await b.socket.next("match_found")];
    expect(foundA.roomId).toBe(foundB.roomId);
    expect([foundA.role, foundB.role].toSorted()).toEqual(["caller", "receiver"]);
    const rooms = [await openRoom(a.who, foundA.roomId), await openRoom(b.who, foundA.roomId)];
    for (const room of rooms) room.send({ type: "join_room" });
    for (const { socket } of [a, b]) expect(await socket.closed()).toMatchObject({ code: 4000 });
  });

  it("brings the next level together after six seconds, and never beginner with advanced", async () => {
    const queues = [`beginner:${newId()}`, `advanced:${newId()}`, `intermediate:${newId()}`];
    const beginner = await searching(queues[0] ?? "", "beginner");
    const advanced = await searching(queues[1] ?? "", "advanced");
    for (const ms of [1_300, 2_000, 3_000, 2_000]) {
      clock.advance(ms);
      for (const queue of queues.slice(0, 2)) await ringQueue(queue);
      await ringQueue("all:0");
    }
    const intermediate = await searching(queues[2] ?? "", "intermediate");
    for (const ms of [1_300, 2_000, 3_000]) {
      clock.advance(ms);
      for (const queue of queues) await ringQueue(queue);
      await ringQueue("all:0");
    }
    const found = await intermediate.socket.next("match_found");
    expect([beginner.who.id, advanced.who.id]).toContain(found.partner.id);
    const heard = [beginner, advanced].map(({ socket }) => socket.heardTypes().includes("match_found"));
    expect(heard.filter(Boolean)).toHaveLength(1);
    for (const { socket } of [beginner, advanced]) socket.close();
  });

  it("matches someone who takes any level with their own level", async () => {
    const queue = `beginner:${newId()}`;
    const a = await searching(queue);
    clock.advance(1_300);
    await ringQueue(queue);
    const anyLevel = await learner();
    const socket = await openMatch(anyLevel, "all:0");
    socket.send({ type: "find_partner" });
    expect((await socket.next("match_found")).partner.id).toBe(a.who.id);
    expect((await a.socket.next("match_found")).partner.id).toBe(anyLevel.id);
  });

  it("a newcomer meets a lent ticket of the same queue at once", async () => {
    const queue = `intermediate:${newId()}`;
    const a = await searching(queue, "intermediate");
    clock.advance(1_300);
    await ringQueue(queue);
    const late = await learner({ level: "intermediate" });
    const socket = await openMatch(late, queue);
    socket.send({ type: "find_partner" });
    expect((await socket.next("match_found")).partner.id).toBe(a.who.id);
    await a.socket.next("match_found");
  });

  it("goes on when the exchange has lost its memory", async () => {
    const shards = [`advanced:${newId()}`, `advanced:${newId()}`];
    const a = await searching(shards[0] ?? "", "advanced");
    clock.advance(1_300);
    await ringQueue(shards[0] ?? "");
    await evictDurableObject(env.MATCH_QUEUE.getByName("all:0"));
    clock.advance(2_300);
    await ringQueue(shards[0] ?? "");
    const b = await searching(shards[1] ?? "", "advanced");
    clock.advance(1_300);
    await ringQueue(shards[1] ?? "");
    await Promise.all([a.socket.next("match_found"), b.socket.next("match_found")]);
  });

  it("goes on when the home has lost its memory", async () => {
    const shards = [`advanced:${newId()}`, `advanced:${newId()}`];
    const a = await searching(shards[0] ?? "", "advanced");
    clock.advance(1_300);
    await ringQueue(shards[0] ?? "");
    await evictDurableObject(env.MATCH_QUEUE.getByName(shards[0] ?? ""));
    const b = await searching(shards[1] ?? "", "advanced");
    clock.advance(1_300);
    for (const shard of shards) await ringQueue(shard);
    await Promise.all([a.socket.next("match_found"), b.socket.next("match_found")]);
  });

  it("a proposal that is never settled is decided by the room: closed, the ticket waits again", async () => {
    const queue = `advanced:${newId()}`;
    const { who, socket } = await searching(queue, "advanced");
    const ticketId = await onlyTicketOf(queue, who.id);
    const roomId = newId();
    const partner = {
      id: newId(),
      displayName: "P",
      avatarUrl: null,
      level: "advanced",
      nativeLanguage: null,
      country: null,
    } as const;
    const proposal = { roomId, ticketId, role: "caller", partner, topic: null } as const;
    expect(await matchQueue(env, queue).propose(proposal)).toEqual({ ok: true });
    expect(await matchQueue(env, queue).propose({ ...proposal, roomId: newId() })).toEqual({ ok: false });
    clock.advance(6_100);
    await ringQueue(queue);
    await socket.next("searching");
    expect(await callRoom(env, roomId).open(roomOf(roomId, who.id, partner.id, queue))).toEqual({
      ok: false,
    });
  });

  it("a proposal that is never settled is decided by the room: open, the match stands", async () => {
    const queue = `advanced:${newId()}`;
    const { who, socket } = await searching(queue, "advanced");
    const partnerId = (await learner()).id;
    const ticketId = await onlyTicketOf(queue, who.id);
    const roomId = newId();
    const partner = {
      id: partnerId,
      displayName: "P",
      avatarUrl: null,
      level: "advanced",
      nativeLanguage: null,
      country: null,
    } as const;
    await matchQueue(env, queue).propose({ roomId, ticketId, role: "caller", partner, topic: null });
    expect(await callRoom(env, roomId).open(roomOf(roomId, who.id, partnerId, queue))).toEqual({ ok: true });
    clock.advance(6_100);
    await ringQueue(queue);
    expect(await socket.next("match_found")).toMatchObject({ roomId });
    clock.advance(8_100);
    await ringRoom(roomId);
  });
});

/** The id of the one ticket in a queue, as its socket remembers it. */
async function onlyTicketOf(queue: string, userId: string): Promise<string> {
  return runInDurableObject(env.MATCH_QUEUE.getByName(queue), (_instance, state) => {
    const [socket] = state.getWebSockets(`user:${userId}`);
    const attachment: unknown =
      socket === undefined ? null : WebSocket.prototype.deserializeAttachment.call(socket);
    const match = /"ticketId":"(?<id>[^"]+)"/.exec(JSON.stringify(attachment));
    return match?.groups?.["id"] ?? "";
  });
}

function roomOf(roomId: string, first: string, second: string, home: string) {
  const member = (userId: string) => ({
    userId,
    home,
    epoch: 1,
    profile: {
      id: userId,
      displayName: "M",
      avatarUrl: null,
      level: "advanced" as const,
      nativeLanguage: null,
      country: null,
    },
  });
  return {
    roomId,
    topic: null,
    level: "advanced" as const,
    members: [member(first), member(second)] as const,
  };
}
