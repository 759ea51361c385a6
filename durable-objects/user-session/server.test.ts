import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { inboxServerMessage } from "../../src/contract/realtime/inbox.ts";
import { newId } from "../../src/platform/ids.ts";
import { callingPair, learner, openInbox, openMatch, ownQueue } from "../../test/support/learners.ts";
import { userSession } from "../lib/stubs.ts";

describe("an inbox", () => {
  it("says hello with the unread count and where the user is", async () => {
    const who = await learner();
    expect(await (await openInbox(who, 3)).next("hello")).toEqual({
      type: "hello",
      unread: 3,
      state: "idle",
    });
    const match = await openMatch(who, ownQueue());
    match.send({ type: "find_partner" });
    await match.next("searching");
    expect(await (await openInbox(who)).next("hello")).toMatchObject({ state: "searching" });
    const { a, roomId } = await callingPair();
    expect(await (await openInbox(a)).next("hello")).toMatchObject({ state: "in_call", roomId });
  });

  it("hears notifications on every device, after an eviction too", async () => {
    const who = await learner();
    const sockets = [await openInbox(who), await openInbox({ ...who, sessionId: newId() })];
    await evictDurableObject(env.USER_SESSION.getByName(who.id));
    const notification = {
      id: newId(),
      type: "welcome" as const,
      data: {},
      createdAt: new Date().toISOString(),
      readAt: null,
    };
    await userSession(env, who.id).notify({ notification, unread: 1 });
    for (const socket of sockets) {
      expect(await socket.next("notification")).toEqual({ type: "notification", notification });
      expect(await socket.next("unread")).toEqual({ type: "unread", count: 1 });
      for (const message of socket.heard) inboxServerMessage.parse(message);
    }
  });
});

describe("a ticket", () => {
  const ticket = () => ({ jti: newId(), expiresAt: Date.now() + 30_000 });

  it("is redeemed once, wherever it is presented, and stays used after an eviction", async () => {
    const { id, sessionId } = await learner();
    const used = ticket();
    const session = userSession(env, id);
    expect(await session.admitToRoom({ sessionId, ticket: used, roomId: newId() })).toEqual({ ok: true });
    const refused = { ok: false, code: "unauthenticated" };
    expect(await session.admitToQueue({ sessionId, ticket: used, queue: ownQueue() })).toEqual(refused);
    await evictDurableObject(env.USER_SESSION.getByName(id));
    expect(await session.admitToRoom({ sessionId, ticket: used, roomId: newId() })).toEqual(refused);
  });

  it("has one winner when it is presented many times at once", async () => {
    const { id, sessionId } = await learner();
    const used = ticket();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        userSession(env, id).admitToRoom({ sessionId, ticket: used, roomId: newId() }),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  it("is refused after its time, and when every session was revoked since it was made", async () => {
    const { id, sessionId } = await learner();
    const session = userSession(env, id);
    const expired = { jti: newId(), expiresAt: Date.now() - 1 };
    expect(await session.admitToRoom({ sessionId, ticket: expired, roomId: newId() })).toMatchObject({
      ok: false,
    });
    const earlier = ticket();
    await session.revokeSessions({ sessionIds: "all" });
    expect(await session.admitToRoom({ sessionId, ticket: earlier, roomId: newId() })).toMatchObject({
      ok: false,
    });
  });
});
