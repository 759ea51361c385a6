import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { draftWithLesson, instructorPerson } from "../../test/support/instructors.ts";
import { arrivedVideo } from "../../test/support/media.ts";
import { TestClock, withServices } from "../../test/support/services.ts";
import { eventually } from "../../test/support/sockets.ts";
import { newId } from "../platform/ids.ts";
import { webhooks } from "./app.ts";

const SECRET = "a-secret-that-stream-has-told-us";
const bindings = {
  ENVIRONMENT: "development",
  DB: env.DB,
  WEBHOOKS: env.WEBHOOKS,
  STREAM_WEBHOOK_SECRET: SECRET,
};

async function signed(body: string, { secret = SECRET, ageSeconds = 0 } = {}): Promise<string> {
  const time = Math.floor(Date.now() / 1000) - ageSeconds;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(`${time}.${body}`)));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `time=${time},sig1=${hex}`;
}

const post = (body: string, signature: string | null, overrides: object = {}) =>
  webhooks.request(
    "http://parley.test/api/v1/webhooks/stream",
    { method: "POST", body, headers: signature === null ? {} : { "webhook-signature": signature } },
    { ...bindings, ...overrides },
  );

const ready = (uid: string) => JSON.stringify({ uid, readyToStream: true, status: { state: "ready" } });

async function rowsOf(uid: string) {
  const sql =
    "SELECT status, attempts, type FROM webhook_events WHERE json_extract(payload, '$.uid') = ? ORDER BY received_at";
  return (await env.DB.prepare(sql).bind(uid).all()).results;
}

describe("POST /webhooks/stream", () => {
  it("keeps an event once, however often it comes, and asks the provider how the video is", async () => {
    const person = await instructorPerson();
    const { lessonId } = await draftWithLesson(person, { type: "video" });
    const id = await arrivedVideo(person, lessonId);
    const uid = `uid-${newId()}`;
    const sql =
      "UPDATE video_assets SET provider = 'stream', provider_id = ?, state = 'processing' WHERE id = ?";
    await env.DB.prepare(sql).bind(uid, id).run();
    const body = ready(uid);
    const answers = await Promise.all(Array.from({ length: 10 }, async () => post(body, await signed(body))));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    await eventually(async () => (await rowsOf(uid))[0]?.["status"] === "processed");
    expect(await rowsOf(uid)).toEqual([{ status: "processed", attempts: 1, type: "ready" }]);
    // Handed back, so that the transcoder takes it and asks.
    expect(await withServices(({ processing }) => processing.take(id))).toMatchObject({ providerId: uid });
  });

  it("sets aside what is about somebody else's video", async () => {
    const uid = `uid-${newId()}`;
    const body = ready(uid);
    expect((await post(body, await signed(body))).status).toBe(200);
    await eventually(async () => (await rowsOf(uid))[0]?.["status"] === "ignored");
  });

  it.each([
    ["without a signature", null],
    ["with an empty one", ""],
    ["with half of one", "time=1"],
    ["with another kind of one", "t=1,v1=00"],
  ])("writes nothing %s", async (_name, signature) => {
    const uid = `uid-${newId()}`;
    expect((await post(ready(uid), signature)).status).toBe(400);
    expect(await rowsOf(uid)).toEqual([]);
  });

  it("writes nothing when it is forged, altered, old or from the future", async () => {
    const uid = `uid-${newId()}`;
    const body = ready(uid);
    const attempts = [
      await post(body, await signed(body, { secret: "guessed" })),
      await post(body.replace("true", "false"), await signed(body)),
      await post(body, await signed(body, { ageSeconds: 301 })),
      await post(body, await signed(body, { ageSeconds: -302 })),
      await post(`${body} `, await signed(body)),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect(await rowsOf(uid)).toEqual([]);
  });

  it("answers 404 while Stream is not set up, 400 for words it does not know, 413 for too many", async () => {
    const body = ready("uid");
    expect((await post(body, await signed(body), { STREAM_WEBHOOK_SECRET: "" })).status).toBe(404);
    for (const words of ["not json", "[]", '{"uid":""}']) {
      expect((await post(words, await signed(words))).status).toBe(400);
    }
    const long = "x".repeat(600 * 1024);
    expect((await post(long, await signed(long))).status).toBe(413);
  });

  it("answers 503 when it cannot be kept or handed on, so that it is told again", async () => {
    const uid = `uid-${newId()}`;
    const body = ready(uid);
    const deaf = { send: () => Promise.reject(new Error("The queue is out of reach")) };
    const lost = await post(body, await signed(body), { WEBHOOKS: deaf });
    expect([lost.status, lost.headers.get("retry-after")]).toEqual([503, "10"]);
    expect(await rowsOf(uid)).toMatchObject([{ status: "pending" }]);
    expect((await post(body, await signed(body))).status).toBe(200);
    await eventually(async () => (await rowsOf(uid))[0]?.["status"] === "ignored");
  });

  it("is handed out by the sweep when it was kept and then lost", async () => {
    const uid = `uid-${newId()}`;
    const body = ready(uid);
    const deaf = { send: () => Promise.reject(new Error("The queue is out of reach")) };
    await post(body, await signed(body), { WEBHOOKS: deaf });
    const clock = new TestClock();
    clock.advance(31_000);
    expect(await withServices(({ webhooks: events }) => events.sweep(), clock)).toBeGreaterThan(0);
    await eventually(async () => (await rowsOf(uid))[0]?.["status"] === "ignored");
  });

  it("waits for a person when it fails for the last time", async () => {
    const eventId = newId();
    const at = Date.now();
    await env.DB.prepare(
      "INSERT INTO webhook_events (provider, event_id, type, payload, received_at, touched_at) VALUES ('stream', ?, 'ready', 'broken', ?, ?)",
    )
      .bind(eventId, at, at)
      .run();
    await withServices(async ({ webhooks: events }) => {
      expect(await events.handle({ provider: "stream", eventId })).toBe("retry");
      expect(await events.giveUp({ provider: "stream", eventId })).toBe("gave_up");
      expect(await events.handle({ provider: "stream", eventId })).toBe("done");
    });
    const row = await env.DB.prepare("SELECT status, last_error FROM webhook_events WHERE event_id = ?")
      .bind(eventId)
      .first();
    expect(row).toMatchObject({ status: "manual", last_error: expect.stringContaining("JSON") });
  });
});
