import { beforeEach, describe, expect, it, vi } from "vitest";
import type { LessonProgress, ProgressBody } from "../../../../../../src/contract/courses/learning.ts";
import { ProgressReporter } from "./progress-reporter.ts";

const saved: LessonProgress = { lessonId: "one", positionSecs: 0, watchedSeconds: 0, completedAt: null };

function setUp() {
  let now = 0;
  const send = vi.fn((_body: ProgressBody, _isLeaving: boolean) => Promise.resolve(saved));
  const onSaved = vi.fn();
  const reporter = new ProgressReporter({
    send,
    onSaved,
    isFinal: (error) => error === "payment_required",
    clock: () => now,
  });
  return {
    reporter,
    send,
    onSaved,
    bodies: () => send.mock.calls.map(([body]) => body),
    /** Plays from one second to another, four steps a second. */
    play(from: number, to: number): void {
      for (let at = from; at <= to; at += 0.25) {
        reporter.played(at);
        now += 250;
      }
    },
    wait(ms: number): void {
      now += ms;
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("a progress reporter", () => {
  let player: ReturnType<typeof setUp>;
  beforeEach(() => {
    player = setUp();
  });

  it("tells every ten seconds of playing, each time only what is new", async () => {
    player.play(0, 10);
    await settled();
    player.play(10.25, 20.5);
    expect(player.bodies()).toEqual([
      { positionSecs: 10, watched: [[0, 10]] },
      { positionSecs: 20, watched: [[10, 20]] },
    ]);
  });

  it("tells at a pause, and nothing more until something moves", async () => {
    player.play(0, 3);
    player.reporter.stopped(3.2);
    await settled();
    player.reporter.leave();
    player.reporter.tellRest();
    expect(player.bodies()).toEqual([{ positionSecs: 3.2, watched: [[0, 3.2]] }]);
  });

  it("does not say where a player stands that was never played", () => {
    player.reporter.leave();
    player.reporter.tellRest();
    expect(player.send).not.toHaveBeenCalled();
  });

  it("tells of a jump without counting what was jumped over", async () => {
    player.play(0, 4);
    player.reporter.jumped(50);
    await settled();
    player.play(50, 52);
    player.reporter.stopped(52);
    expect(player.bodies()).toEqual([
      { positionSecs: 50, watched: [[0, 4]] },
      { positionSecs: 52, watched: [[50, 52]] },
    ]);
  });

  it("does not tell of each step of somebody who drags the position about", async () => {
    player.play(0, 4);
    for (const to of [10, 20, 30, 40]) {
      player.reporter.jumped(to);
      await settled();
    }
    player.reporter.leave();
    expect(player.bodies().map(({ positionSecs }) => positionSecs)).toEqual([10, 40]);
  });

  it("sends one report at a time, and what came meanwhile after it", async () => {
    let arrive: (progress: LessonProgress) => void = () => undefined;
    player.send.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    player.play(0, 2);
    player.reporter.stopped(2);
    player.play(2, 3);
    player.reporter.stopped(3);
    expect(player.send).toHaveBeenCalledTimes(1);
    arrive(saved);
    await settled();
    expect(player.bodies()[1]).toEqual({ positionSecs: 3, watched: [[2, 3]] });
  });

  it("sends the rest with the page that goes, without what is on its way already", () => {
    player.send.mockImplementationOnce(() => new Promise(() => undefined));
    player.play(0, 2);
    player.reporter.stopped(2);
    player.play(2, 3);
    player.reporter.leave();
    expect(player.send.mock.calls[1]).toEqual([{ positionSecs: 3, watched: [[2, 3]] }, true]);
  });

  it("keeps what did not arrive for the next report", async () => {
    player.send.mockRejectedValueOnce(new Error("no network"));
    player.play(0, 2);
    player.reporter.stopped(2);
    await settled();
    player.reporter.tellRest();
    await settled();
    expect(player.bodies()[1]).toEqual({ positionSecs: 2, watched: [[0, 2]] });
    expect(player.onSaved).toHaveBeenCalledTimes(1);
  });

  it("stops when the server will not take any more", async () => {
    player.send.mockRejectedValueOnce("payment_required");
    player.play(0, 2);
    player.reporter.stopped(2);
    await settled();
    player.play(2, 30);
    player.reporter.leave();
    expect(player.send).toHaveBeenCalledTimes(1);
  });
});
