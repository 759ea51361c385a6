import { exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { TicketResponse } from "../../contract/realtime/ticket.ts";
import type { MatchServerMessage } from "../../contract/realtime/match.ts";
import type { RoomServerMessage } from "../../contract/realtime/room.ts";
import { newId } from "../../platform/ids.ts";
import { api, ORIGIN, problemOf, signUp, type TestPerson } from "../../../test/support/api.ts";
import { withServices } from "../../../test/support/services.ts";
import { TestSocket } from "../../../test/support/sockets.ts";

async function ticketFor(person: TestPerson, body: object): Promise<string> {
  const response = await api("POST", "/api/v1/realtime/tickets", { token: person.token, body });
  expect(response.status).toBe(201);
  return (await response.json<TicketResponse>()).ticket;
}

function upgrade(path: string, headers: Record<string, string>): Promise<Response> {
  return exports.default.fetch(
    new Request(`${ORIGIN}${path}`, { headers: { upgrade: "websocket", ...headers } }),
  );
}

function withTicket(ticket: string): Record<string, string> {
  return { "sec-websocket-protocol": `parley.v1, ticket.${ticket}` };
}

describe("POST /realtime/tickets", () => {
  it("needs a signed-in user and a scope", async () => {
    const person = await signUp();
    expect((await api("POST", "/api/v1/realtime/tickets", { body: { scope: "match" } })).status).toBe(401);
    for (const body of [{}, { scope: "admin" }, { scope: "room" }, { scope: "match", roomId: newId() }]) {
      expect((await api("POST", "/api/v1/realtime/tickets", { token: person.token, body })).status).toBe(400);
    }
    const response = await api("POST", "/api/v1/realtime/tickets", {
      token: person.token,
      body: { scope: "inbox" },
    });
    expect(await response.json()).toMatchObject({ expiresIn: 30 });
  });
});

describe("opening a socket", () => {
  it("works once with a ticket, and selects parley.v1", async () => {
    const person = await signUp({ complete: true });
    const ticket = await ticketFor(person, { scope: "match" });
    const response = await upgrade("/api/v1/match/beginner", withTicket(ticket));
    expect(response.status).toBe(101);
    expect(response.headers.get("sec-websocket-protocol")).toBe("parley.v1");
    new TestSocket(response).close();
    const again = await upgrade("/api/v1/match/beginner", withTicket(ticket));
    expect(again.status).toBe(401);
    expect((await problemOf(again)).code).toBe("unauthenticated");
  });

  it("works with an access token for clients that can send headers", async () => {
    const person = await signUp();
    const response = await upgrade("/api/v1/inbox", { authorization: `Bearer ${person.token}` });
    expect(response.headers.get("sec-websocket-protocol")).toBeNull();
    const inbox = new TestSocket(response);
    expect(await inbox.next("hello")).toMatchObject({ state: "idle" });
    inbox.close();
  });

  it("is refused without credentials, with forged ones, and with a ticket of another scope or room", async () => {
    const person = await signUp();
    const match = await ticketFor(person, { scope: "match" });
    const room = await ticketFor(person, { scope: "room", roomId: newId() });
    const attempts: [string, Record<string, string>][] = [
      ["/api/v1/match/all", {}],
      ["/api/v1/match/all", withTicket("forged.ticket.here")],
      ["/api/v1/match/all", withTicket(`${match.slice(0, -4)}AAAA`)],
      ["/api/v1/match/all", { authorization: "Bearer nonsense" }],
      ["/api/v1/match/all", withTicket(person.token)],
      ["/api/v1/inbox", withTicket(match)],
      [`/api/v1/rooms/${newId()}`, withTicket(room)],
    ];
    for (const [path, headers] of attempts) expect((await upgrade(path, headers)).status).toBe(401);
  });

  it("is refused to pages of other sites before anything else", async () => {
    const person = await signUp();
    for (const origin of ["https://evil.example", "null", `${ORIGIN}.evil.example`]) {
      const headers = { ...withTicket(await ticketFor(person, { scope: "match" })), origin };
      const response = await upgrade("/api/v1/match/all", headers);
      expect((await problemOf(response)).code).toBe("origin_not_allowed");
    }
    const ours = await upgrade("/api/v1/inbox", {
      ...withTicket(await ticketFor(person, { scope: "inbox" })),
      origin: ORIGIN,
    });
    expect(ours.status).toBe(101);
    new TestSocket(ours).close();
  });

  it("says what is wrong with other requests", async () => {
    const person = await signUp();
    const { token } = person;
    expect((await api("GET", "/api/v1/match/all", { token })).status).toBe(426);
    expect((await upgrade("/api/v1/match/expert", { authorization: `Bearer ${token}` })).status).toBe(400);
    expect((await upgrade(`/api/v1/rooms/${newId()}`, { authorization: `Bearer ${token}` })).status).toBe(
      404,
    );
  });

  it("is refused to a banned person, with a ticket from before the ban too", async () => {
    const person = await signUp({ complete: true });
    const ticket = await ticketFor(person, { scope: "match" });
    await withServices(({ bans }) => bans.banUser({ userId: person.id, reason: "Spam", until: null }));
    const response = await upgrade("/api/v1/match/all", withTicket(ticket));
    expect(response.status).toBe(403);
    expect((await problemOf(response)).code).toBe("account_banned");
  });
});

describe("two people", () => {
  it("meet, talk, and have a call in their history; a third cannot enter", async () => {
    const people = [await signUp({ complete: true }), await signUp({ complete: true })];
    const sockets = [];
    for (const person of people) {
      const ticket = await ticketFor(person, { scope: "match" });
      const socket = new TestSocket<MatchServerMessage>(
        await upgrade("/api/v1/match/intermediate", withTicket(ticket)),
      );
      socket.send({ type: "find_partner", topic: "travel" });
      sockets.push(socket);
    }
    const found = await Promise.all(sockets.map((socket) => socket.next("match_found")));
    const roomId = found[0]?.roomId ?? "";
    const third = await signUp({ complete: true });
    const foreign = await upgrade(
      `/api/v1/rooms/${roomId}`,
      withTicket(await ticketFor(third, { scope: "room", roomId })),
    );
    expect(foreign.status).toBe(404);
    const rooms = [];
    for (const person of people) {
      const ticket = await ticketFor(person, { scope: "room", roomId });
      const room = new TestSocket<RoomServerMessage>(
        await upgrade(`/api/v1/rooms/${roomId}`, withTicket(ticket)),
      );
      room.send({ type: "join_room" });
      await room.next("joined");
      rooms.push(room);
    }
    rooms[0]?.send({ type: "end_call" });
    for (const room of rooms) await room.next("call_ended");
    const history = await api("GET", "/api/v1/sessions", { token: people[0]?.token ?? "" });
    expect(await history.json()).toMatchObject({ items: [{ id: roomId, topic: "travel" }] });
  });

  it("never meet when one has blocked the other", async () => {
    const [a, b] = [await signUp({ complete: true }), await signUp({ complete: true })];
    await api("PUT", `/api/v1/users/${b.id}/block`, { token: a.token });
    const sockets = [];
    for (const person of [a, b]) {
      const ticket = await ticketFor(person, { scope: "match" });
      const response = await upgrade("/api/v1/match/advanced", withTicket(ticket));
      const socket = new TestSocket<MatchServerMessage>(response);
      socket.send({ type: "find_partner" });
      await socket.next("searching");
      sockets.push(socket);
    }
    for (const socket of sockets) {
      await socket.roundTrip();
      expect(socket.heardTypes()).toEqual(["searching", "pong"]);
      socket.close();
    }
  });
});

describe("GET /practice/stats", () => {
  it("tells anybody how many wait and talk", async () => {
    const response = await api("GET", "/api/v1/practice/stats");
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      waiting: expect.any(Number),
      talking: expect.any(Number),
      levels: [{ level: "all" }, { level: "beginner" }, { level: "intermediate" }, { level: "advanced" }],
    });
  });
});
