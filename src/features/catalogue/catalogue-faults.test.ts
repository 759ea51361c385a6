import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { makeCourse } from "../../../test/support/courses.ts";
import { withServices } from "../../../test/support/services.ts";
import { type Container, createContainer } from "../../container.ts";
import { eventHandlers } from "../../event-handlers.ts";
import { databaseOf } from "../../platform/db/client.ts";
import { OutboxConsumer } from "../../platform/outbox/consumer.ts";
import type { EventPayload, Topic } from "../../platform/outbox/events.ts";
import { CatalogueIndexRepository } from "./catalogue-index.repository.ts";
import { CatalogueIndexService } from "./catalogue-index.service.ts";
import { CatalogueSourceRepository } from "./catalogue-source.repository.ts";

/** An event in the outbox that no queue has heard of. */
async function recorded<T extends Topic>(topic: T, payload: EventPayload<T>): Promise<string> {
  return withServices(async ({ outbox, db }) => {
    const event = outbox.record(topic, payload);
    await db.batch([event.statement]);
    return event.id;
  });
}

const changed = (courseId: string) => recorded("course.changed", { courseId });

/** Handles the event as the queue's consumer does. */
async function handle(id: string, search: D1Database = env.SEARCH): Promise<"done" | "retry"> {
  const context = createExecutionContext();
  const services: Container = createContainer({ env: { ...env, SEARCH: search }, context });
  const consumer = new OutboxConsumer({ ...services, handlers: eventHandlers(services) });
  const outcome = await consumer.handle(id);
  await waitOnExecutionContext(context);
  return outcome;
}

/** The database of search, out of reach for the first write. */
function failingOnce(): D1Database {
  let hasFailed = false;
  return new Proxy(env.SEARCH, {
    get(target, property) {
      if (property === "batch" && !hasFailed) {
        return async () => {
          hasFailed = true;
          throw new Error("D1_ERROR: the database is out of reach");
        };
      }
      const value: unknown = Reflect.get(target, property);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

const setCourse = (id: string, column: "status" | "title", value: string) =>
  env.DB.prepare(`UPDATE courses SET ${column} = ? WHERE id = ?`).bind(value, id).run();

/** Titles of the course in the index: one, or none. */
async function indexed(courseId: string): Promise<string[]> {
  const { results } = await env.SEARCH.prepare("SELECT title FROM course_documents WHERE course_id = ?")
    .bind(courseId)
    .all<{ title: string }>();
  return results.map(({ title }) => title);
}

/** Whether the counts that triggers keep are those of the documents. */
async function countsAreRight(): Promise<boolean> {
  const counted = await env.SEARCH.prepare("SELECT sum(courses) AS n FROM facet_counts").first<number>("n");
  const there = await env.SEARCH.prepare("SELECT count(*) AS n FROM course_documents").first<number>("n");
  return counted === there;
}

async function statusOf(id: string) {
  return env.DB.prepare("SELECT status, last_error FROM outbox WHERE id = ?").bind(id).first();
}

describe("the index of the catalogue ends right", () => {
  it("when an event arrives twice, and again after its course has changed", async () => {
    const { id } = await makeCourse({ title: "First words" });
    const event = await changed(id);
    expect([await handle(event), await handle(event)]).toEqual(["done", "done"]);
    expect(await indexed(id)).toEqual(["First words"]);
    await setCourse(id, "title", "Second words");
    await handle(event);
    await handle(await changed(id));
    expect([await indexed(id), await countsAreRight()]).toEqual([["Second words"], true]);
  });

  it("when the events of publishing and taking back arrive late and in the wrong order", async () => {
    const { id } = await makeCourse({ title: "In and out", status: "draft" });
    await setCourse(id, "status", "published");
    const published = await changed(id);
    await setCourse(id, "status", "draft");
    const takenBack = await changed(id);
    for (const event of [takenBack, published]) expect(await handle(event)).toBe("done");
    expect(await indexed(id)).toEqual([]);
    await setCourse(id, "status", "published");
    const again = await changed(id);
    for (const event of [again, takenBack]) expect(await handle(event)).toBe("done");
    expect([await indexed(id), await countsAreRight()]).toEqual([["In and out"], true]);
  });

  it("when the course is taken back between reading it and putting it into the index", async () => {
    const { id } = await makeCourse({ title: "Gone meanwhile" });
    const racing = new CatalogueIndexService({
      source: new SourceWithNews(async () => {
        await setCourse(id, "status", "draft");
        await withServices(({ catalogueIndex }) => catalogueIndex.refresh(id));
      }),
      index: new CatalogueIndexRepository(databaseOf(env.SEARCH)),
      outbox: await withServices(async ({ outbox }) => outbox),
    });
    await racing.refresh(id);
    expect([await indexed(id), await countsAreRight()]).toEqual([[], true]);
  });

  it("when a course is published while the index is being made anew", async () => {
    const { id } = await makeCourse({ title: "New meanwhile", status: "draft" });
    const racing = new CatalogueIndexService({
      source: new SourceWithNews(async () => {
        await setCourse(id, "status", "published");
        await withServices(({ catalogueIndex }) => catalogueIndex.refresh(id));
      }),
      index: new CatalogueIndexRepository(databaseOf(env.SEARCH)),
      outbox: await withServices(async ({ outbox }) => outbox),
    });
    const { outside } = await racing.rebuild(null);
    await outside?.();
    expect([await indexed(id), await countsAreRight()]).toEqual([["New meanwhile"], true]);
  });

  it("when the database of search fails: the event stays, says why, and is done when it comes back", async () => {
    const { id } = await makeCourse({ title: "Second try" });
    const [event, search] = [await changed(id), failingOnce()];
    expect(await handle(event, search)).toBe("retry");
    expect(await indexed(id)).toEqual([]);
    expect(await statusOf(event)).toMatchObject({ status: "pending", last_error: expect.any(String) });
    expect(await handle(event, search)).toBe("done");
    expect(await indexed(id)).toEqual(["Second try"]);
    expect(await statusOf(event)).toEqual({ status: "completed", last_error: null });
  });

  it("when it fails while the index is being made anew", async () => {
    const { id } = await makeCourse({ title: "Made anew" });
    const [event, search] = [await recorded("search.rebuild", { after: null }), failingOnce()];
    expect([await handle(event, search), await handle(event, search)]).toEqual(["retry", "done"]);
    expect([await indexed(id), await countsAreRight()]).toEqual([["Made anew"], true]);
  });
});

/** The main database, in which something happens right after the first read of courses. */
class SourceWithNews extends CatalogueSourceRepository {
  #news: (() => Promise<void>) | null;

  constructor(news: () => Promise<void>) {
    super(databaseOf(env.DB));
    this.#news = news;
  }

  override async find(courseId: string) {
    const course = await super.find(courseId);
    await this.#happen();
    return course;
  }

  override async listBetween(range: { after: string | null; to: string | null }) {
    const courses = await super.listBetween(range);
    await this.#happen();
    return courses;
  }

  async #happen(): Promise<void> {
    const news = this.#news;
    this.#news = null;
    await news?.();
  }
}
