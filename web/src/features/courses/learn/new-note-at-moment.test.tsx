import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addNote } from "../../../lib/queries/learning.ts";
import { NewNote } from "./new-note.tsx";
import { noteDraft } from "./note-draft.ts";
import { PlayerLink } from "./player/player-link.ts";

vi.mock(import("../../../lib/queries/learning.ts"), async (original) => ({
  ...(await original()),
  addNote: vi.fn(),
}));

const link = new PlayerLink();
const playOn = vi.fn();

function show() {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <NewNote lessonId="one" draft={noteDraft("ana", "one")} link={link} />
    </QueryClientProvider>,
  );
}

beforeEach(() => {
  link.state.set({ isReady: true, positionSecs: 83.7 });
  vi.spyOn(link, "hold").mockReturnValue(playOn);
  playOn.mockReset();
  vi.mocked(addNote)
    .mockReset()
    .mockImplementation((lessonId, { text, positionSecs }) => {
      const at = "2026-11-22T09:30:00.000Z";
      return Promise.resolve({ id: "note", lessonId, text, positionSecs, createdAt: at, updatedAt: at });
    });
});

describe("a note on a video", () => {
  it("takes the moment, holds the video, and lets it play on once saved", async () => {
    show();
    await userEvent.type(screen.getByRole("textbox", { name: "New note" }), "A greeting");
    expect(screen.getByRole("textbox", { name: "New note at 1:23" })).toBeTruthy();
    expect(playOn).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Add the note" }));
    expect(addNote).toHaveBeenCalledWith("one", { text: "A greeting", positionSecs: 83 });
    await waitFor(() => expect(playOn).toHaveBeenCalledTimes(1));
    expect(screen.getByRole("textbox", { name: "New note" })).toBeTruthy();
  });

  it("can be about the whole lesson", async () => {
    show();
    await userEvent.type(screen.getByRole("textbox"), "Watch again");
    await userEvent.click(screen.getByRole("button", { name: "Remove the time 1:23" }));
    await userEvent.click(screen.getByRole("button", { name: "Add the note" }));
    expect(addNote).toHaveBeenCalledWith("one", { text: "Watch again", positionSecs: null });
  });

  it("keeps its moment while it is written, and takes another when nothing was", async () => {
    show();
    await userEvent.type(screen.getByRole("textbox"), "A");
    link.state.set({ isReady: true, positionSecs: 120 });
    act(() => screen.getByRole("textbox").blur());
    await userEvent.click(screen.getByRole("textbox"));
    expect(screen.getByRole("textbox", { name: "New note at 1:23" })).toBeTruthy();
    await userEvent.clear(screen.getByRole("textbox"));
    act(() => screen.getByRole("textbox").blur());
    await userEvent.click(screen.getByRole("textbox"));
    expect(screen.getByRole("textbox", { name: "New note at 2:00" })).toBeTruthy();
  });

  it("is asked for by the player's key", () => {
    const { unmount } = show();
    act(() => expect(link.writeNote()).toBe(true));
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
    unmount();
    expect(link.writeNote()).toBe(false);
  });
});
