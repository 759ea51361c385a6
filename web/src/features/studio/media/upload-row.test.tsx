import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { RequestProblem } from "../../../lib/api/problem.ts";
import { desk } from "../uploads/desk.ts";
import type { DeskEntry } from "../uploads/desk-entry.ts";
import { anEntry } from "./media.fixture.ts";
import { UploadRow } from "./upload-row.tsx";

function show(about: Partial<DeskEntry>) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ul>
        <UploadRow entry={anEntry(about)} />
      </ul>
    </QueryClientProvider>,
  );
}

const failedWith = (code: RequestProblem["code"]) =>
  ({ is: "failed", problem: new RequestProblem({ code, message: code }) }) as const;

describe("a file on its way", () => {
  it("says how far it is, and how long it takes only when that is known", () => {
    show({});
    expect(screen.getByRole("progressbar", { name: "Sending “hello.mp4”" })).toHaveProperty("value", 50);
    expect(screen.getByText("20 MB of 40 MB")).toBeDefined();
    expect(screen.getByText("part 3 of 4")).toBeDefined();
    expect(screen.queryByText(/about/)).toBeNull();
  });

  it("says about how long it takes once the speed is known", () => {
    show({ bytesPerSecond: 111_111 });
    expect(screen.getByText("about 3 min")).toBeDefined();
  });

  it("says that it goes on by itself when the network is lost", () => {
    show({ state: { is: "offline" }, bytesPerSecond: 111_111 });
    expect(screen.getByText(/goes on by itself/)).toBeDefined();
    expect(screen.queryByText(/about 3 min/)).toBeNull();
  });

  it("can be paused while it is sent, and sent on while it is paused", async () => {
    const pause = vi.spyOn(desk, "pause").mockReturnValue();
    show({});
    await userEvent.click(screen.getByRole("button", { name: "Pause “hello.mp4”" }));
    expect(pause).toHaveBeenCalledWith("key");
  });

  it("goes on after a pause", async () => {
    const goOn = vi.spyOn(desk, "goOn").mockReturnValue();
    show({ state: { is: "paused" } });
    await userEvent.click(screen.getByRole("button", { name: "Go on with “hello.mp4”" }));
    expect(goOn).toHaveBeenCalledWith("key");
  });

  it("keeps what has arrived after a failure, and can try again", () => {
    show({ state: failedWith("unavailable") });
    expect(screen.getByText(/What has arrived is kept/)).toBeDefined();
    expect(screen.getByRole("button", { name: "Try “hello.mp4” again" })).toBeDefined();
  });

  it("does not offer to try again what the server has refused", () => {
    show({ state: failedWith("upload_refused") });
    expect(screen.getByText(/does not fit its name/)).toBeDefined();
    expect(screen.queryByRole("button", { name: /again/ })).toBeNull();
    expect(screen.getByRole("button", { name: "Remove “hello.mp4”" }).textContent).toBe("Remove");
  });

  it("asks before much is thrown away", async () => {
    const cancel = vi.spyOn(desk, "cancel").mockClear().mockResolvedValue();
    show({});
    await userEvent.click(screen.getByRole("button", { name: "Cancel “hello.mp4”" }));
    expect(cancel).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Cancel the upload" }));
    expect(cancel).toHaveBeenCalledWith("key");
  });

  it("does not ask before little is thrown away", async () => {
    const cancel = vi.spyOn(desk, "cancel").mockClear().mockResolvedValue();
    show({ sentBytes: 19_000_000 });
    await userEvent.click(screen.getByRole("button", { name: "Cancel “hello.mp4”" }));
    expect(cancel).toHaveBeenCalledWith("key");
  });
});
