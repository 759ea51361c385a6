import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ArticleDocument } from "../../../../../src/contract/courses/article.ts";
import type { Lesson } from "../../../../../src/contract/courses/curriculum.ts";
import { RequestProblem } from "../../../lib/api/problem.ts";
import { ArticleAutosave, articleOf } from "./article-autosave.ts";
import type { Draft, DraftPlace } from "./article-draft.ts";

const words = (text: string): ArticleDocument => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

const lesson = (text: string, version = 1): Lesson => ({
  id: "0199a4a2-7d5c-7c3e-9a42-000000000001",
  sectionId: "0199a4a2-7d5c-7c3e-9a42-000000000002",
  courseId: "0199a4a2-7d5c-7c3e-9a42-000000000003",
  title: "Saying hello",
  type: "article",
  isFree: false,
  isReady: true,
  durationSeconds: 60,
  version,
  article: { document: words(text), html: "" },
  hasVideo: false,
  attachments: [],
  updatedAt: "2026-11-21T09:30:00.000Z",
});

/** A server with one lesson, and a browser that keeps a draft. */
class World {
  stored = lesson("first");
  isOnline = true;
  saves = 0;
  kept: Draft | null = null;

  readonly draft: DraftPlace = {
    read: () => this.kept,
    keep: (draft) => {
      this.kept = draft;
    },
    drop: () => {
      this.kept = null;
    },
  };

  open(from = this.stored): ArticleAutosave {
    return new ArticleAutosave(
      from,
      {
        read: async () => this.stored,
        save: async ({ version }, article) => {
          if (!this.isOnline) throw new RequestProblem({ code: "network", message: "No network" });
          this.saves += 1;
          if (version !== this.stored.version)
            throw new RequestProblem({ code: "precondition_failed", message: "Changed" });
          this.stored = { ...this.stored, version: version + 1, article: { document: article, html: "" } };
          return this.stored;
        },
      },
      this.draft,
    );
  }

  get text(): ArticleDocument {
    return articleOf(this.stored);
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the autosave of an article", () => {
  it("saves once, two seconds after the last key", async () => {
    const world = new World();
    const autosave = world.open();
    autosave.changed(words("first a"));
    await vi.advanceTimersByTimeAsync(1_900);
    autosave.changed(words("first ab"));
    await vi.advanceTimersByTimeAsync(1_900);
    expect(world.saves).toBe(0);
    expect(autosave.state.snapshot()).toEqual({ is: "unsaved" });
    await vi.advanceTimersByTimeAsync(200);
    expect(world.saves).toBe(1);
    expect(world.text).toEqual(words("first ab"));
    expect(autosave.state.snapshot()).toEqual({ is: "saved" });
  });

  it("keeps what was typed in the browser until it has arrived, and takes it up again", async () => {
    const world = new World();
    world.isOnline = false;
    const before = world.open();
    before.changed(words("on the train"));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(before.state.snapshot()).toMatchObject({ is: "failed", problem: { code: "network" } });
    before.rest();
    world.isOnline = true;
    const after = world.open();
    expect(after.mine).toEqual(words("on the train"));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(world.text).toEqual(words("on the train"));
    expect(world.kept).toBeNull();
  });

  it("tries again by itself when the network was away", async () => {
    const world = new World();
    world.isOnline = false;
    const autosave = world.open();
    autosave.changed(words("again"));
    await vi.advanceTimersByTimeAsync(2_000);
    world.isOnline = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(world.text).toEqual(words("again"));
    expect(autosave.state.snapshot()).toEqual({ is: "saved" });
  });

  it("shows both versions when somebody else has written, and saves mine on top of theirs when told", async () => {
    const world = new World();
    const autosave = world.open();
    world.stored = lesson("theirs", 2);
    autosave.changed(words("mine"));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(autosave.state.snapshot()).toEqual({ is: "conflict", theirs: words("theirs") });
    expect(autosave.mine).toEqual(words("mine"));
    expect(world.kept?.mine).toEqual(words("mine"));
    await autosave.keepMine();
    expect(world.text).toEqual(words("mine"));
    expect(world.stored.version).toBe(3);
    expect(autosave.state.snapshot()).toEqual({ is: "saved" });
  });

  it("drops mine only when theirs is chosen", async () => {
    const world = new World();
    const autosave = world.open();
    world.stored = lesson("theirs", 2);
    autosave.changed(words("mine"));
    await vi.advanceTimersByTimeAsync(2_000);
    autosave.takeTheirs();
    expect(autosave.mine).toEqual(words("theirs"));
    expect(world.kept).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.text).toEqual(words("theirs"));
  });

  it("is not stopped by a newer version with the same words", async () => {
    const world = new World();
    const autosave = world.open();
    world.stored = { ...lesson("first", 5), title: "A new name" };
    autosave.changed(words("mine"));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(world.text).toEqual(words("mine"));
    expect(world.stored.title).toBe("A new name");
  });

  it("finds a conflict between a kept draft and what was saved elsewhere since", () => {
    const world = new World();
    world.kept = { base: words("older"), mine: words("mine") };
    expect(world.open().state.snapshot()).toEqual({ is: "conflict", theirs: words("first") });
  });

  it("saves what is written while it is saving, and tells when nothing is left", async () => {
    const world = new World();
    const autosave = world.open();
    autosave.changed(words("one"));
    const flushed = autosave.flush();
    await Promise.resolve();
    expect(autosave.state.snapshot()).toEqual({ is: "saving" });
    autosave.changed(words("two"));
    expect(await flushed).toBe(false);
    expect(await autosave.flush()).toBe(true);
    expect(world.text).toEqual(words("two"));
  });
});
