import { describe, expect, it, vi } from "vitest";
import type { Patience } from "./patience.ts";
import { MemoryServer } from "./memory-server.fixture.ts";
import { percentOf } from "./desk-entry.ts";
import { UploadDesk } from "./upload-desk.ts";
import { uppyTransfer } from "./uppy-transfer.ts";

const place = { courseId: "course", lessonId: "lesson", lessonTitle: "Hello" };
const atOnce: Patience = { rest: () => Promise.resolve() };

function fileOf(bytes: number, name = "hello.mp4"): File {
  return new File([new Uint8Array(bytes)], name, { type: "video/mp4" });
}

function aDesk(server = new MemoryServer(), patience = atOnce) {
  let keys = 0;
  const arrived: string[] = [];
  const desk = new UploadDesk({
    makeTransfer: async (job, events) => uppyTransfer(job, events, { doors: server, patience }),
    cancel: ({ id }) => server.cancel(id),
    now: () => keys * 1000,
    newKey: () => `key-${(keys += 1)}`,
    arrived: async ({ file }) => void arrived.push(file.name),
  });
  const only = () => desk.entries.snapshot()[0];
  return { desk, server, arrived, only, states: () => desk.entries.snapshot().map(({ state }) => state.is) };
}

const eventually = (assertion: () => void) => vi.waitFor(assertion, { timeout: 2_000, interval: 5 });

async function arriveNext(server: MemoryServer): Promise<void> {
  await eventually(() => expect(server.puts).not.toHaveLength(0));
  server.puts[0]?.arrive();
}

describe("the upload desk", () => {
  it("sends a file part by part, and takes it off the desk once it has arrived whole", async () => {
    const { desk, server, arrived, states } = aDesk();
    desk.add(place, "video", fileOf(35));
    await eventually(() => expect(arrived).toEqual(["hello.mp4"]));
    expect(server.sent).toEqual([1, 2, 3, 4].map((part) => `hello.mp4#${part}`));
    await eventually(() => expect(states()).toEqual([]));
  });

  it("sends only one part twice when it was killed at half and the same file is chosen again", async () => {
    const before = aDesk();
    const { server } = before;
    server.isInstant = false;
    before.desk.add(place, "video", fileOf(60));
    for (let part = 1; part <= 3; part += 1) await arriveNext(server);
    await eventually(() => expect(server.puts[0]?.part).toBe(4));
    // The tab goes; part 4 was on its way.
    before.desk.clear();
    const [left] = server.uploads.values();
    expect(left?.uploaded.map(({ number }) => number)).toEqual([1, 2, 3]);

    const after = aDesk(server);
    server.isInstant = true;
    after.desk.add(place, "video", fileOf(60), left ?? null);
    expect(percentOf(after.only() ?? { file: fileOf(1), sentBytes: 0 })).toBe(50);
    await eventually(() => expect(server.completed).toEqual(["hello.mp4"]));
    expect(server.sent.map((part) => part.split("#")[1])).toEqual(["1", "2", "3", "4", "4", "5", "6"]);
    expect(server.uploads).toHaveProperty("size", 1);
  });

  it("pauses at once and goes on with the same part", async () => {
    const { desk, server, only, states } = aDesk();
    server.isInstant = false;
    desk.add(place, "video", fileOf(30));
    await arriveNext(server);
    await eventually(() => expect(server.puts[0]?.part).toBe(2));
    desk.pause(only()?.key ?? "");
    expect(states()).toEqual(["paused"]);
    expect(server.puts).toEqual([]);
    desk.goOn(only()?.key ?? "");
    await eventually(() => expect(server.puts[0]?.part).toBe(2));
    server.isInstant = true;
    await arriveNext(server);
    await eventually(() => expect(server.completed).toEqual(["hello.mp4"]));
    expect(server.uploads).toHaveProperty("size", 1);
  });

  it("stops what is cancelled, and tells the server", async () => {
    const { desk, server, only, states } = aDesk();
    server.isInstant = false;
    desk.add(place, "video", fileOf(30));
    await arriveNext(server);
    await desk.cancel(only()?.key ?? "");
    expect(states()).toEqual([]);
    expect(server.puts).toEqual([]);
    expect(server.cancelled).toEqual(["upload-1"]);
  });

  it("cancels at the server too what was cancelled here before the server had answered", async () => {
    const server = new MemoryServer();
    const { desk, only } = aDesk(server);
    let answer: () => void = () => undefined;
    const start = server.start.bind(server);
    server.start = async (...request) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return start(...request);
    };
    desk.add(place, "video", fileOf(30));
    await eventually(() => expect(only()?.state.is).toBe("preparing"));
    await new Promise((resolve) => setTimeout(resolve));
    await desk.cancel(only()?.key ?? "");
    answer();
    await eventually(() => expect(server.cancelled).toEqual(["upload-1"]));
    expect(server.sent).toEqual([]);
  });

  it("sends three files at a time; the others wait in line", async () => {
    const { desk, server, states } = aDesk();
    server.isInstant = false;
    for (const name of ["a.pdf", "b.pdf", "c.pdf", "d.pdf", "e.pdf"]) {
      desk.add(place, "attachment", fileOf(5, name));
    }
    await eventually(() => expect(server.puts.map(({ file }) => file)).toEqual(["a.pdf", "b.pdf", "c.pdf"]));
    expect(states().slice(3)).toEqual(["waiting", "waiting"]);
    server.puts[1]?.arrive();
    await eventually(() => expect(server.puts.map(({ file }) => file)).toEqual(["a.pdf", "c.pdf", "d.pdf"]));
    desk.pause(desk.entries.snapshot()[0]?.key ?? "");
    await eventually(() => expect(server.puts.map(({ file }) => file)).toEqual(["c.pdf", "d.pdf", "e.pdf"]));
  });

  it("says that there is no network, and goes on by itself when it is back", async () => {
    let back: () => void = () => undefined;
    const patience: Patience = {
      rest: () =>
        new Promise((resolve) => {
          back = resolve;
        }),
    };
    const { desk, server, states } = aDesk(new MemoryServer(), patience);
    server.isInstant = false;
    desk.add(place, "video", fileOf(20));
    await arriveNext(server);
    await eventually(() => expect(server.puts[0]?.part).toBe(2));
    server.puts[0]?.break("network");
    await eventually(() => expect(states()).toEqual(["offline"]));
    back();
    await arriveNext(server);
    await eventually(() => expect(server.completed).toEqual(["hello.mp4"]));
    expect(server.sent).toEqual(["hello.mp4#1", "hello.mp4#2", "hello.mp4#2"]);
  });

  it("asks for a fresh address when one has expired", async () => {
    const { desk, server } = aDesk();
    server.isInstant = false;
    desk.add(place, "video", fileOf(10));
    await eventually(() => expect(server.puts).toHaveLength(1));
    server.puts[0]?.break("link_expired");
    await arriveNext(server);
    await eventually(() => expect(server.completed).toEqual(["hello.mp4"]));
  });

  it("shows why a finished file was refused, and gives its place to the next", async () => {
    const { desk, server, only } = aDesk();
    server.refusals = ["upload_refused"];
    desk.add(place, "video", fileOf(10));
    await eventually(() =>
      expect(only()?.state).toMatchObject({ is: "failed", problem: { code: "upload_refused" } }),
    );
  });

  it("sends again what the server says is missing at the end", async () => {
    const { desk, server } = aDesk();
    server.refusals = ["upload_incomplete"];
    desk.add(place, "video", fileOf(20));
    await eventually(() => expect(server.completed).toEqual(["hello.mp4"]));
    // What was reported stays; the last part, which was not, is sent again.
    expect(server.sent).toEqual(["hello.mp4#1", "hello.mp4#2", "hello.mp4#2"]);
  });

  it("tries again after a failure where it was", async () => {
    const { desk, server, only } = aDesk();
    server.isInstant = false;
    desk.add(place, "video", fileOf(20));
    await arriveNext(server);
    await eventually(() => expect(server.puts[0]?.part).toBe(2));
    server.puts[0]?.break("forbidden");
    await eventually(() => expect(only()?.state.is).toBe("failed"));
    desk.goOn(only()?.key ?? "");
    await arriveNext(server);
    await eventually(() => expect(server.completed).toEqual(["hello.mp4"]));
    expect(server.uploads).toHaveProperty("size", 1);
  });
});
