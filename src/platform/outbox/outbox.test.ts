import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { TestClock } from "../../../test/support/services.ts";
import { databaseOf } from "../db/client.ts";
import { guardedBatch } from "../db/guarded-batch.ts";
import { Faults } from "../faults.ts";
import { createLogger } from "../log.ts";
import { createMetrics } from "../metrics.ts";
import { newId } from "../ids.ts";
import { type Effects, type EventHandlers, OutboxConsumer } from "./consumer.ts";
import { Outbox, type OutboxMessage } from "./outbox.ts";

const db = databaseOf(env.DB);
const clock = new TestClock();
const log = createLogger();
const faults = new Faults({
  log,
  metrics: createMetrics(undefined),
  sentry: null,
  context: createExecutionContext(),
  clock,
});

/** A queue that keeps what it is given, and can be out of reach. */
function recordingQueue() {
  const sent: string[] = [];
  const state = { isDown: false };
  const response: QueueSendBatchResponse = { metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } };
  const queue: Pick<Queue<OutboxMessage>, "sendBatch"> = {
    async sendBatch(messages) {
      if (state.isDown) throw new Error("The queue is out of reach");
      for (const { body } of messages) sent.push(body.id);
      return response;
    },
  };
  return { queue, sent, state };
}

function handlersWith(onCreated: (id: string) => Promise<Effects>): EventHandlers {
  const none: EventHandlers = {
    "user.created": [],
    "user.login": [],
    "user.password_changed": [],
    "mail.code": [],
    "user.deletion_scheduled": [],
    "user.erased": [],
    "avatar.replaced": [],
    "export.requested": [],
    "export.ready": [],
    "user.unbanned": [],
    "user.security_changed": [],
    "appeal.decided": [],
    "user.warned": [],
    "user.practice_paused": [],
    "application.decided": [],
    "user.banned": [],
    "sessions.revoked": [],
    "user.blocked": [],
    "call.ended": [],
    "course.changed": [],
    "course.taken_out": [],
    "thumbnail.replaced": [],
    "video.uploaded": [],
    "video.ready": [],
    "video.failed": [],
    "media.discarded": [],
    "search.rebuild": [],
    "review.replied": [],
    "review.removed": [],
    "order.paid": [],
    "order.refunded": [],
    "order.closed": [],
    "refund.requested": [],
    "refund.refused": [],
    "subscription.began": [],
    "subscription.past_due": [],
    "report.created": [],
  };
  return { ...none, "user.created": [(_payload, id) => onCreated(id)] };
}

const { queue, sent, state } = recordingQueue();
const outbox = new Outbox({ db, queue, clock, requestId: "request-1" });
const consumerWith = (handlers: EventHandlers) => new OutboxConsumer({ db, clock, handlers, log, faults });

async function recorded(): Promise<string> {
  const event = outbox.record("user.created", { userId: newId(), displayName: "Ana" });
  await guardedBatch(db, [event.statement]);
  return event.id;
}

async function rowOf(id: string) {
  return env.DB.prepare("SELECT status, attempts, last_error FROM outbox WHERE id = ?").bind(id).first();
}

const marker = (id: string) =>
  db.run(
    `INSERT INTO security_events (id, kind, detail, created_at) VALUES ('${newId()}', 'marker-${id}', '{}', 0)`,
  );
async function markers(id: string) {
  return env.DB.prepare("SELECT count(*) AS n FROM security_events WHERE kind = ?")
    .bind(`marker-${id}`)
    .first("n");
}

describe("the outbox", () => {
  it("sends again, by sweep, what was recorded but never announced", async () => {
    const id = await recorded();
    await outbox.sweep();
    expect(sent).not.toContain(id);
    clock.advance(11_000);
    await outbox.sweep();
    expect(sent).toContain(id);
  });

  it("leaves the rows for the next sweep when the queue is out of reach", async () => {
    const id = await recorded();
    clock.advance(11_000);
    state.isDown = true;
    await expect(outbox.sweep()).rejects.toThrow("out of reach");
    state.isDown = false;
    await outbox.sweep();
    expect(sent).toContain(id);
  });

  it("makes an event's effects once, however often and however parallel it is delivered", async () => {
    const id = await recorded();
    const consumer = consumerWith(handlersWith(async () => ({ statements: [marker(id)] })));
    await Promise.all(Array.from({ length: 10 }, () => consumer.handle(id)));
    await consumer.handle(id);
    expect(await markers(id)).toBe(1);
    expect(await rowOf(id)).toMatchObject({ status: "completed", last_error: null });
  });

  it("repeats the outside effect, not the inside one, when the outside failed after commit", async () => {
    const id = await recorded();
    let calls = 0;
    const outside = async () => {
      calls += 1;
      if (calls === 1) throw new Error("The mail server is down");
    };
    const consumer = consumerWith(handlersWith(async () => ({ statements: [marker(id)], outside })));
    expect(await consumer.handle(id)).toBe("retry");
    expect(await rowOf(id)).toMatchObject({
      status: "pending",
      attempts: 1,
      last_error: "The mail server is down",
    });
    expect(await consumer.handle(id)).toBe("done");
    expect([calls, await markers(id)]).toEqual([2, 1]);
  });

  it("undoes every effect of an event when one of them cannot be made", async () => {
    const id = await recorded();
    const broken = db.run("INSERT INTO guard (ok) VALUES (0)");
    const consumer = consumerWith(handlersWith(async () => ({ statements: [marker(id), broken] })));
    expect(await consumer.handle(id)).toBe("retry");
    expect(await markers(id)).toBe(0);
  });

  it("keeps a poison event visible as failed once the queue has given up", async () => {
    const id = await recorded();
    const consumer = consumerWith(handlersWith(() => Promise.reject(new Error("poison"))));
    await consumer.handle(id);
    await consumer.giveUp(id);
    expect(await rowOf(id)).toMatchObject({ status: "failed", last_error: "poison" });
    expect(await consumer.handle(id)).toBe("done");
  });

  it("ignores ids that it does not know", async () => {
    expect(await consumerWith(handlersWith(async () => ({ statements: [] }))).handle(newId())).toBe("done");
  });
});
