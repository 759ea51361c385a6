import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, signUp } from "../../../test/support/api.ts";
import { type LogLine, logLines } from "../../../test/support/log-lines.ts";
import { eventually } from "../../../test/support/sockets.ts";
import { callRoom, userSession } from "../../../durable-objects/lib/stubs.ts";
import { newId } from "../ids.ts";
import { withTrace } from "../trace.ts";

const headers = (requestId: string) => ({ "x-request-id": requestId });

describe("the line of a request", () => {
  it("tells who asked what, how it went, and what it cost", async () => {
    const person = await signUp();
    const lines = logLines();
    const requestId = newId();
    const path = `/api/v1/users/${person.id}/public`;
    await api("GET", path, { token: person.token, headers: headers(requestId) });
    const line = lines.find((each) => each.event === "request" && each["requestId"] === requestId);
    expect(line).toMatchObject({
      level: "info",
      method: "GET",
      route: "/api/v1/users/:id/public",
      status: 200,
      durationMs: expect.any(Number),
      userId: person.id,
    });
    expect(line?.["d1Queries"]).toBeGreaterThanOrEqual(1);
    expect(line?.["d1RowsRead"]).toBeGreaterThanOrEqual(1);
  });

  it("is one line, names no path, and stands for refusals too", async () => {
    const lines = logLines();
    const cases: [string, string, number][] = [
      ["/api/v1/users/me", "/api/v1/users/me", 401],
      ["/api/v1/nothing/secret-path", "none", 404],
      ["/health", "/health", 200],
    ];
    for (const [path, route, status] of cases) {
      const requestId = newId();
      await api("GET", path, { headers: headers(requestId) });
      const own = lines.filter((each) => each.event === "request" && each["requestId"] === requestId);
      expect(own).toHaveLength(1);
      expect(own[0]).toMatchObject({ route, status });
    }
    expect(JSON.stringify(lines)).not.toContain("secret-path");
  });

  it("has an id that goes on through the queue", async () => {
    const lines = logLines();
    const requestId = newId();
    const body = {
      email: `${newId()}@example.com`,
      password: "seven green tea cups",
      displayName: "Ana",
      dateOfBirth: "1998-04-21",
      device: { id: newId(), platform: "android" },
    };
    await api("POST", "/api/v1/auth/register", { body, headers: headers(requestId) });
    const isOfMessage = (each: LogLine) => each.event === "message" && each["requestId"] === requestId;
    await eventually(() => lines.some(isOfMessage));
    expect(lines.find(isOfMessage)).toMatchObject({ outcome: "done", d1RowsWritten: expect.any(Number) });
  });

  it("has an id that goes on into objects, and from one to the next", async () => {
    const lines = logLines();
    const [requestId, roomId] = [newId(), newId()];
    // Nobody has these ids, so the record of their call cannot be written: the room says so.
    const [a, b] = [newId(), newId()];
    const member = (id: string) => {
      const profile = { id, displayName: "Nobody", avatarUrl: null, level: "beginner" as const };
      const card = { ...profile, nativeLanguage: null, country: null };
      return { userId: id, profile: card, home: "beginner:0", epoch: 1 };
    };
    await callRoom(env, roomId).open({ roomId, topic: null, level: null, members: [member(a), member(b)] });
    await withTrace(requestId, () => userSession(env, a).leaveCall({ roomId }));
    const isOfRoom = (each: LogLine) => each.event === "call.obligation_failed";
    await eventually(() => lines.some(isOfRoom));
    expect(lines.find(isOfRoom)).toMatchObject({ object: "CallRoom", requestId });
  });
});
