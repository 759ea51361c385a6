import { act, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RequestProblem } from "../../../../lib/api/problem.ts";
import type { EngineOptions } from "./engine.ts";
import { startEngine } from "./start-engine.ts";
import { useEngine } from "./use-engine.ts";

vi.mock(import("./start-engine.ts"), () => ({ startEngine: vi.fn() }));

const engine = { readdress: vi.fn(), resume: vi.fn(), choose: vi.fn(), destroy: vi.fn() };
const video = document.createElement("video");

async function play(renew: () => Promise<string> = () => Promise.resolve("/fresh.m3u8")) {
  const shown = renderHook(({ hlsUrl }) => useEngine({ video, hlsUrl, startAt: 12, renew }), {
    initialProps: { hlsUrl: "/first.m3u8" },
  });
  await act(() => vi.advanceTimersByTimeAsync(0));
  return shown;
}

function options(): EngineOptions {
  const given = vi.mocked(startEngine).mock.lastCall?.[0];
  if (given === undefined) throw new Error("No engine was started");
  return given;
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  for (const call of Object.values(engine)) call.mockReset();
  vi.mocked(startEngine).mockReset().mockResolvedValue(engine);
});
afterEach(() => vi.useRealTimers());

describe("what plays a video", () => {
  it("begins where the learner stopped", async () => {
    await play();
    expect(options().startAt).toBe(12);
    expect(options().url).toMatch(/^http.*\/first\.m3u8$/);
  });

  it("goes on under a fresh address without beginning anew", async () => {
    const { rerender } = await play();
    rerender({ hlsUrl: "/second.m3u8" });
    expect(engine.readdress).toHaveBeenLastCalledWith(expect.stringMatching(/\/second\.m3u8$/));
    expect(startEngine).toHaveBeenCalledTimes(1);
    expect(engine.destroy).not.toHaveBeenCalled();
  });

  it("asks for a fresh address when one is refused, once for sound and picture together", async () => {
    const renew = vi.fn(() => Promise.resolve("/fresh.m3u8"));
    const { result } = await play(renew);
    await act(async () => {
      options().onFailure("refused");
      options().onFailure("refused");
      await vi.advanceTimersByTimeAsync(0);
    });
    expect(renew).toHaveBeenCalledTimes(1);
    expect(engine.readdress).toHaveBeenLastCalledWith(expect.stringMatching(/\/fresh\.m3u8$/));
    expect(engine.resume).toHaveBeenCalledTimes(1);
    expect(result.current.failure).toBeNull();
  });

  it("gives up on addresses that are refused at once again and again", async () => {
    const { result } = await play();
    for (let time = 0; time < 4; time += 1) {
      await act(async () => {
        options().onFailure("refused");
        await vi.advanceTimersByTimeAsync(0);
      });
    }
    expect(result.current.failure).toEqual({ is: "broken" });
  });

  it("tries again by itself without a network, ever later, and says so until something comes", async () => {
    const { result } = await play();
    act(() => options().onFailure("network"));
    expect(result.current.failure?.is).toBe("network");
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(engine.resume).toHaveBeenCalledTimes(1);
    expect(result.current.failure).toEqual({ is: "network", retryAt: null });
    act(() => options().onFailure("network"));
    await act(() => vi.advanceTimersByTimeAsync(1500));
    expect(engine.resume).toHaveBeenCalledTimes(1);
    await act(() => vi.advanceTimersByTimeAsync(600));
    expect(engine.resume).toHaveBeenCalledTimes(2);
    act(() => options().onRecovery());
    expect(result.current.failure).toBeNull();
  });

  it("tries again at once when the network is back", async () => {
    await play();
    for (let time = 0; time < 3; time += 1) act(() => options().onFailure("network"));
    act(() => void dispatchEvent(new Event("online")));
    expect(engine.resume).toHaveBeenCalledTimes(1);
  });

  it("waits for the network, too, when it was lost while an address was renewed", async () => {
    const lost = new RequestProblem({ code: "network", message: "no network" });
    const { result } = await play(() => Promise.reject(lost));
    await act(async () => {
      options().onFailure("refused");
      await vi.advanceTimersByTimeAsync(0);
    });
    expect(result.current.failure?.is).toBe("network");
  });

  it("begins anew at a press, and at the same place, when the video broke", async () => {
    const { result } = await play();
    act(() => options().onFailure("broken"));
    expect(result.current.failure).toEqual({ is: "broken" });
    video.currentTime = 40;
    act(() => result.current.retry());
    await waitFor(() => expect(startEngine).toHaveBeenCalledTimes(2));
    expect(engine.destroy).toHaveBeenCalledTimes(1);
    expect(options().startAt).toBe(40);
    expect(result.current.failure).toBeNull();
  });

  it("keeps the quality that was chosen when it begins anew", async () => {
    const { result } = await play();
    const both = [
      { index: 0, height: 360 },
      { index: 1, height: 720 },
    ];
    act(() => options().onQualities(both));
    expect(engine.choose).not.toHaveBeenCalled();
    act(() => result.current.choose(0));
    act(() => options().onFailure("broken"));
    act(() => result.current.retry());
    await waitFor(() => expect(startEngine).toHaveBeenCalledTimes(2));
    await act(() => vi.advanceTimersByTimeAsync(0));
    engine.choose.mockClear();
    act(() => options().onQualities(both));
    expect(engine.choose).toHaveBeenCalledWith(0);
    expect(result.current.quality).toBe(0);
  });

  it("says when the browser cannot play such videos at all", async () => {
    vi.mocked(startEngine).mockResolvedValue(null);
    const { result } = await play();
    expect(result.current.failure).toEqual({ is: "unsupported" });
  });
});
