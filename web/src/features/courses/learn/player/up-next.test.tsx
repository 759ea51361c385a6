import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { UpNext } from "./up-next.tsx";

const pass = (seconds: number) => {
  for (let second = 0; second < seconds; second += 1) {
    act(() => {
      vi.advanceTimersByTime(1000);
    });
  }
};

function show(goesOn: boolean) {
  const onOpen = vi.fn();
  const onCancel = vi.fn();
  const shown = render(<UpNext title="Say goodbye" goesOn={goesOn} onOpen={onOpen} onCancel={onCancel} />);
  return { onOpen, onCancel, ...shown };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("the card after a lesson", () => {
  it("counts five seconds, then opens the next lesson once", () => {
    const { onOpen } = show(true);
    expect(screen.getByText("Next lesson in 5 s")).toBeTruthy();
    pass(4);
    expect(screen.getByText("Next lesson in 1 s")).toBeTruthy();
    expect(onOpen).not.toHaveBeenCalled();
    pass(3);
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it("waits for a press where nothing begins by itself", () => {
    const { onOpen } = show(false);
    pass(20);
    expect(onOpen).not.toHaveBeenCalled();
    act(() => screen.getByRole("button", { name: "Next lesson" }).click());
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it("opens nothing any more once it is gone", () => {
    const { onOpen, onCancel, unmount } = show(true);
    act(() => screen.getByRole("button", { name: "Cancel" }).click());
    expect(onCancel).toHaveBeenCalledTimes(1);
    unmount();
    pass(10);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it("stands still while nobody looks", () => {
    const { onOpen } = show(true);
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    pass(20);
    expect(onOpen).not.toHaveBeenCalled();
  });
});
