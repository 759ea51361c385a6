import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { api, ORIGIN, problemOf, signUp } from "../../../test/support/api.ts";
import { recordCall } from "../../../test/support/calls.ts";
import { callingPair, learner, openMatch, useShiftedClock } from "../../../test/support/learners.ts";
import { scansOf, watchedDatabase } from "../../../test/support/watched-database.ts";
import { app } from "../../app.ts";
import { type Readiness, readinessSchema } from "../../contract/readiness.ts";
import { createContainer } from "../../container.ts";
import { randomSecret } from "../../platform/encoding.ts";
import { newId } from "../../platform/ids.ts";

/** Sends a request to a Worker whose bindings or settings are others. */
async function ask(path: string, bindings: object, headers: Record<string, string> = {}): Promise<Response> {
  const context = createExecutionContext();
  const response = await app.fetch(
    new Request(`${ORIGIN}${path}`, { headers }),
    { ...env, ...bindings },
    context,
  );
  await waitOnExecutionContext(context);
  return response;
}

/** The same binding, which answers nothing any more. */
function broken<Binding extends object>(binding: Binding): Binding {
  return new Proxy(binding, {
    get: () => () => {
      throw new Error("Out of order: postgres://user:secret@host");
    },
  });
}

describe("GET /health/ready", () => {
  it("names every dependency with how fast it answered", async () => {
    const response = await api("GET", "/health/ready");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const readiness = readinessSchema.parse(await response.json());
    expect(readiness.status).toBe("ready");
    expect(Object.keys(readiness.dependencies)).toEqual([
      "d1",
      "search",
      "r2Public",
      "r2Private",
      "queues",
      "objects",
    ]);
    expect(Object.values(readiness.dependencies).every(({ isUp }) => isUp)).toBe(true);
  });

  it.each([
    ["d1", { DB: broken(env.DB) }],
    ["search", { SEARCH: broken(env.SEARCH) }],
    ["r2Public", { MEDIA_PUBLIC: broken(env.MEDIA_PUBLIC) }],
    ["r2Private", { MEDIA_PRIVATE: broken(env.MEDIA_PRIVATE) }],
    ["queues", { EVENTS: broken(env.EVENTS) }],
    ["objects", { MATCH_QUEUE: broken(env.MATCH_QUEUE) }],
  ])("answers 503 when %s is down, names it and tells no more", async (name, bindings) => {
    const response = await ask("/health/ready", bindings);
    expect(response.status).toBe(503);
    const text = await response.text();
    const readiness = readinessSchema.parse(JSON.parse(text));
    expect(readiness.status).toBe("not_ready");
    const down = Object.entries(readiness.dependencies).filter(([, { isUp }]) => !isUp);
    expect(down.map(([of]) => of)).toEqual([name]);
    expect(text).not.toContain("secret");
  });

  it("counts a dependency that never answers as down", async () => {
    const bindings = { EVENTS: { metrics: () => new Promise(() => {}) } };
    const response = await ask("/health/ready", bindings);
    expect((await response.json<Readiness>()).dependencies.queues.isUp).toBe(false);
  });
});

/** The samples of an exposition: name with labels → number. */
function samplesIn(text: string): Map<string, number> {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const [, name = "", value = ""] = /^(\S+) (\S+)$/.exec(line) ?? [];
      return [name, Number(value)];
    }),
  );
}

describe("GET /metrics", () => {
  const token = randomSecret();
  const collect = async () => {
    const response = await ask("/metrics", { METRICS_TOKEN: token }, { authorization: `Bearer ${token}` });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    return response.text();
  };

  beforeEach(() => {
    useShiftedClock();
  });

  it("is not there without the setting, whatever is sent", async () => {
    for (const headers of [{}, { authorization: "Bearer undefined" }]) {
      const response = await api("GET", "/metrics", { headers });
      expect([response.status, (await problemOf(response)).code]).toEqual([404, "not_found"]);
    }
  });

  it("is for the bearer of the token only", async () => {
    const { token: personal } = await signUp();
    const wrong = ["", "Bearer", `Bearer ${personal}`, `Bearer ${token.slice(1)}`, `Basic ${token}`];
    for (const authorization of wrong) {
      const response = await ask("/metrics", { METRICS_TOKEN: token }, { authorization });
      expect([authorization, response.status]).toEqual([authorization, 401]);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
    }
  });

  it("counts what stands in the database and in the objects", async () => {
    const before = samplesIn(await collect());
    const [a, b] = [await signUp(), await signUp()];
    await recordCall(a, b, { durationSeconds: 120, endedBy: "user_b" });
    await callingPair();
    await env.DB.batch([
      env.DB.prepare(
        "INSERT INTO outbox (id, topic, payload, status, created_at, touched_at) VALUES (?, 'x', '{}', 'failed', ?, 0)",
      ).bind(newId(), Date.now() - 60_000),
      env.DB.prepare(
        "INSERT INTO reports (id, reporter_id, reported_id, reason, created_at) VALUES (?, ?, ?, 'spam', ?)",
      ).bind(newId(), a.id, b.id, Date.now() - 5_000),
    ]);
    const after = samplesIn(await collect());
    const grown = (name: string) => (after.get(name) ?? NaN) - (before.get(name) ?? NaN);
    expect(grown('parley_users{state="active"}')).toBe(4);
    expect(grown('parley_calls_total{ended_by="user_b"}')).toBe(1);
    expect(grown("parley_matches_total")).toBe(2);
    expect(grown("parley_practice_seconds_total")).toBe(120);
    expect(grown('parley_talking{level="beginner"}')).toBe(2);
    expect(grown('parley_outbox_events{state="failed"}')).toBe(1);
    expect(after.get('parley_outbox_oldest_age_seconds{state="failed"}')).toBeGreaterThanOrEqual(60);
    expect(grown('parley_reports_waiting{flagged="false"}')).toBe(1);
    expect(after.get('parley_reports_oldest_age_seconds{flagged="false"}')).toBeGreaterThanOrEqual(5);
  });

  it("counts who waits, by queue, as the queue itself says", async () => {
    const socket = await openMatch(await learner(), "advanced:0");
    socket.send({ type: "find_partner" });
    await socket.next("searching");
    const clock = { now: () => Date.now() + 60_000 };
    const context = createExecutionContext();
    const { prometheus } = createContainer({ env, context, clock });
    expect(samplesIn(await prometheus.read()).get('parley_waiting{queue="advanced"}')).toBe(1);
  });

  it("is text that Prometheus can read", async () => {
    const families = (await collect()).split("# HELP ").slice(1);
    expect(families.length).toBeGreaterThan(10);
    for (const family of families) {
      const [help = "", type = "", ...samples] = family.trimEnd().split("\n");
      const name = help.split(" ")[0] ?? "";
      expect(type).toMatch(new RegExp(`^# TYPE ${name} (counter|gauge)$`));
      expect(type.endsWith("counter")).toBe(name.endsWith("_total"));
      for (const sample of samples) {
        expect(sample).toMatch(
          new RegExp(`^${name}(\\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\\})? \\d+(\\.\\d+)?$`),
        );
      }
    }
  });

  it("reads no whole table for what it tells of the moment", async () => {
    const { database, statements } = watchedDatabase(env.DB);
    const context = createExecutionContext();
    const { prometheus } = createContainer({ env: { ...env, DB: database }, context });
    await prometheus.read();
    const moment = statements.filter((sql) => !/CASE|coalesce/.test(sql));
    expect(moment.length).toBeGreaterThanOrEqual(5);
    for (const sql of moment) expect(await scansOf(env.DB, sql), sql).toEqual([]);
  });
});
