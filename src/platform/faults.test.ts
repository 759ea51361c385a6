import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { api, ORIGIN, type TestPerson, signUp } from "../../test/support/api.ts";
import type { CaughtReport } from "../../test/support/fault-catcher.ts";
import { app } from "../app.ts";
import type { Problem } from "../contract/errors.ts";
import { isDsn, SentryReports } from "./sentry.ts";

async function caughtReports(): Promise<CaughtReport[]> {
  return (await (await fetch("https://sentry.test/caught")).json<{ items: CaughtReport[] }>()).items;
}

/** Asks for one's profile of a Worker whose database fails, and tells Sentry. */
async function askInVain(person: TestPerson, dsn: string): Promise<Problem> {
  const DB = new Proxy(env.DB, {
    get: () => () => {
      throw new Error(`No database for ${person.email}`);
    },
  });
  const context = createExecutionContext();
  const headers = { authorization: `Bearer ${person.token}`, "cf-connecting-ip": person.id };
  const request = new Request(`${ORIGIN}/api/v1/notifications`, { headers });
  const response = await app.fetch(request, { ...env, DB, SENTRY_DSN: dsn }, context);
  await waitOnExecutionContext(context);
  expect(response.status).toBe(500);
  return response.json<Problem>();
}

describe("a fault that nobody expected", () => {
  it("is told to Sentry with the request's id and route, scrubbed", async () => {
    const person = await signUp();
    const { requestId } = await askInVain(person, "https://abc123@sentry.test/42");
    const report = (await caughtReports()).find(({ lines }) => JSON.stringify(lines).includes(requestId));
    expect(report?.path).toBe("/api/42/envelope/");
    expect(report?.headers).toMatchObject({
      "content-type": "application/x-sentry-envelope",
      "x-sentry-auth": expect.stringContaining("sentry_key=abc123"),
    });
    const [envelope, item, event] = report?.lines ?? [];
    expect(item).toEqual({ type: "event" });
    expect(event).toMatchObject({
      event_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      level: "error",
      environment: "development",
      tags: { request_id: requestId, place: "/api/v1/notifications" },
    });
    expect(envelope).toMatchObject({ event_id: expect.any(String), sent_at: expect.any(String) });
    const text = JSON.stringify(report);
    expect(text).toContain("No database for [e-mail]");
    expect(text).not.toContain(person.email);
    expect(text).not.toContain(person.token);
  });

  it("is answered alike when Sentry is out of reach", async () => {
    const warned = vi.spyOn(console, "warn");
    const { code } = await askInVain(await signUp(), "https://abc123@nowhere.test/42");
    expect(code).toBe("internal");
    expect(warned.mock.calls.flat().join("\n")).toContain("sentry.unreachable");
    warned.mockRestore();
  });

  it("is no refusal: those are told to nobody", async () => {
    const before = (await caughtReports()).length;
    await api("GET", "/api/v1/users/me");
    expect((await caughtReports()).length).toBe(before);
  });
});

describe("a DSN", () => {
  it.each([
    ["https://abc@o1.ingest.sentry.example/42", "https://o1.ingest.sentry.example/api/42/envelope/"],
    ["http://abc@localhost:9000/prefix/7", "http://localhost:9000/prefix/api/7/envelope/"],
  ])("%s is posted to %s", async (dsn, endpoint) => {
    const post = vi.fn<typeof fetch>(async () => new Response(null, { status: 200 }));
    const sentry = new SentryReports({ dsn, environment: "production" }, post);
    await sentry.post({ fault: "thrown text", event: "internal", requestId: undefined, tags: {} }, 0);
    expect(post.mock.calls[0]?.[0]).toBe(endpoint);
  });

  it.each(["", "https://sentry.example/42", "https://abc@sentry.example", "https://a:b@sentry.example/1"])(
    "is not %j",
    (text) => {
      expect(isDsn(text)).toBe(false);
    },
  );
});
