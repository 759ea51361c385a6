import { exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, ORIGIN, signUp, type TestPerson } from "../../../test/support/api.ts";
import { withServices } from "../../../test/support/services.ts";
import { TestSocket } from "../../../test/support/sockets.ts";
import { deviceSessionsSchema } from "../../contract/auth.ts";
import type { InboxServerMessage } from "../../contract/realtime/inbox.ts";
import type { MatchServerMessage } from "../../contract/realtime/match.ts";
import type { RoomServerMessage } from "../../contract/realtime/room.ts";
import type { TicketRequest, TicketResponse } from "../../contract/realtime/ticket.ts";

/** Opens a socket as the web app does: a ticket first, then the upgrade with it. */
async function open<Message extends { type: string }>(
  person: TestPerson,
  path: string,
  scope: TicketRequest,
): Promise<TestSocket<Message>> {
  const answer = await api("POST", "/api/v1/realtime/tickets", { token: person.token, body: scope });
  const { ticket } = await answer.json<TicketResponse>();
  const headers = { upgrade: "websocket", "sec-websocket-protocol": `parley.v1, ticket.${ticket}` };
  return new TestSocket(await exports.default.fetch(new Request(`${ORIGIN}/api/v1${path}`, { headers })));
}

const openMatch = (person: TestPerson) =>
  open<MatchServerMessage>(person, "/match/intermediate", { scope: "match" });

interface Side {
  person: TestPerson;
  room: TestSocket<RoomServerMessage>;
  match: TestSocket<MatchServerMessage>;
  inbox: TestSocket<InboxServerMessage>;
}

interface Call {
  a: Side;
  b: Side;
  roomId: string;
}

/** Two people in a call, each with an inbox and a match socket open besides. */
async function call(): Promise<Call> {
  const people = [await signUp({ complete: true }), await signUp({ complete: true })] as const;
  const searches = [await openMatch(people[0]), await openMatch(people[1])] as const;
  for (const search of searches) search.send({ type: "find_partner" });
  const { roomId } = await searches[0].next("match_found");
  const side = async (person: TestPerson) => {
    const room = await open<RoomServerMessage>(person, `/rooms/${roomId}`, { scope: "room", roomId });
    room.send({ type: "join_room" });
    await room.next("joined");
    return room;
  };
  const rooms = [await side(people[0]), await side(people[1])] as const;
  for (const search of searches) expect(await search.closed()).toMatchObject({ code: 4000 });
  const others = async (person: TestPerson, room: TestSocket<RoomServerMessage>) => ({
    person,
    room,
    match: await openMatch(person),
    inbox: await open<InboxServerMessage>(person, "/inbox", { scope: "inbox" }),
  });
  const [a, b] = [await others(people[0], rooms[0]), await others(people[1], rooms[1])];
  return { a, b, roomId };
}

/** Each socket's close code and reason; fails when one is open after five seconds. */
async function closes({ room, match, inbox }: Side) {
  return Promise.all([room, match, inbox].map((socket) => socket.closed()));
}

function expectOpen({ room, match, inbox }: Side): void {
  expect([room, match, inbox].map(({ isClosed }) => isClosed)).toEqual([false, false, false]);
}

async function currentSessionId({ token }: TestPerson): Promise<string> {
  const answer = await api("GET", "/api/v1/auth/sessions", { token });
  const { items } = deviceSessionsSchema.parse(await answer.json());
  return items.find(({ isCurrent }) => isCurrent)?.id ?? "";
}

describe("every socket of a person closes within five seconds", () => {
  it("with 4003 when they are banned, and the partner learns why the call is over", async () => {
    const { a, b } = await call();
    await withServices(({ bans }) => bans.banUser({ userId: a.person.id, reason: "Spam", until: null }));
    const banned = { code: 4003, reason: "This account is banned" };
    expect(await closes(a)).toEqual([banned, banned, banned]);
    expect(a.inbox.heardTypes()).not.toContain("session_revoked");
    expect(await b.room.next("peer_left")).toEqual({ type: "peer_left", reason: "banned" });
    expect(await b.room.next("call_ended")).toMatchObject({ endedBy: "partner" });
    expect(await b.room.closed()).toMatchObject({ code: 4000 });
    expect([b.match.isClosed, b.inbox.isClosed]).toEqual([false, false]);
  });

  it.each<[string, (person: TestPerson) => Promise<Response>]>([
    ["they sign out", ({ token }) => api("POST", "/api/v1/auth/logout", { token, body: {} })],
    ["they sign out everywhere", ({ token }) => api("POST", "/api/v1/auth/logout-all", { token })],
    [
      "they end that session in the list of their devices",
      async (person) =>
        api("DELETE", `/api/v1/auth/sessions/${await currentSessionId(person)}`, { token: person.token }),
    ],
  ])("with 4001 when %s, and the partner waits for them", async (_how, act) => {
    const { a, b } = await call();
    expect((await act(a.person)).status).toBe(204);
    const signedOut = { code: 4001, reason: "Signed out" };
    expect(await closes(a)).toEqual([signedOut, signedOut, signedOut]);
    expect(a.inbox.heardTypes()).toContain("session_revoked");
    await b.room.next("peer_reconnecting");
    expectOpen(b);
  });
});

describe("a call ends for both at once", () => {
  it.each<[string, (call: Call) => Promise<Response>]>([
    [
      "reports",
      ({ a, b, roomId }) =>
        api("POST", "/api/v1/reports", {
          token: a.person.token,
          body: { reportedId: b.person.id, reason: "harassment", sessionId: roomId },
        }),
    ],
    ["blocks", ({ a, b }) => api("PUT", `/api/v1/users/${b.person.id}/block`, { token: a.person.token })],
  ])("when one %s the other, who may both search again but never meet", async (_what, act) => {
    const { a, b, roomId } = await call();
    expect((await act({ a, b, roomId })).ok).toBe(true);
    expect(await a.room.next("call_ended")).toMatchObject({ endedBy: "me" });
    expect(await b.room.next("peer_left")).toEqual({ type: "peer_left", reason: "ended" });
    expect(await b.room.next("call_ended")).toMatchObject({ endedBy: "partner" });
    for (const { room } of [a, b]) expect(await room.closed()).toMatchObject({ code: 4000 });
    for (const { match } of [a, b]) {
      match.send({ type: "find_partner" });
      await match.next("searching");
    }
    for (const { match } of [a, b]) {
      await match.roundTrip();
      expect(match.heardTypes()).not.toContain("match_found");
      match.close();
    }
  });
});
