import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { RequestProblem } from "../../../lib/api/problem.ts";
import { addNote } from "../../../lib/queries/learning.ts";
import { NewNote } from "./new-note.tsx";
import { noteDraft } from "./note-draft.ts";

vi.mock(import("../../../lib/queries/learning.ts"), async (original) => ({
  ...(await original()),
  addNote: vi.fn(),
}));

function show(accountId = "ana", lessonId = "one") {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <NewNote lessonId={lessonId} draft={noteDraft(accountId, lessonId)} link={null} />
    </QueryClientProvider>,
  );
}

const field = () => screen.getByRole("textbox");

beforeEach(() => {
  vi.mocked(addNote)
    .mockReset()
    .mockImplementation((lessonId, { text }) =>
      Promise.resolve({
        id: "note",
        lessonId,
        text,
        positionSecs: null,
        createdAt: "2026-11-21T09:30:00.000Z",
        updatedAt: "2026-11-21T09:30:00.000Z",
      }),
    );
});

describe("a new note", () => {
  it("is there again after the page was closed before it was saved", async () => {
    show();
    await userEvent.type(field(), "How's it going is a greeting");
    cleanup();
    show();
    expect(field()).toHaveProperty("value", "How's it going is a greeting");
  });

  it("is neither in another lesson nor with another person", async () => {
    show();
    await userEvent.type(field(), "mine");
    cleanup();
    show("ana", "two");
    expect(field()).toHaveProperty("value", "");
    cleanup();
    show("ben");
    expect(field()).toHaveProperty("value", "");
  });

  it("leaves an empty place and no draft once it is saved", async () => {
    show();
    await userEvent.type(field(), "Say it slowly");
    await userEvent.click(screen.getByRole("button", { name: "Add the note" }));
    await waitFor(() => expect(field()).toHaveProperty("value", ""));
    expect(noteDraft("ana", "one").read()).toBeNull();
  });

  it("stays where it is when it cannot be saved", async () => {
    vi.mocked(addNote).mockRejectedValue(new RequestProblem({ code: "network", message: "no network" }));
    show();
    await userEvent.type(field(), "Say it slowly");
    await userEvent.click(screen.getByRole("button", { name: "Add the note" }));
    expect(await screen.findByText("What you typed is still here.")).toBeTruthy();
    expect(field()).toHaveProperty("value", "Say it slowly");
    expect(noteDraft("ana", "one").read()).toBe("Say it slowly");
  });

  it("asks for words before it is sent", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: "Add the note" }));
    expect(screen.getByText("Write something")).toBeTruthy();
    expect(addNote).not.toHaveBeenCalled();
  });
});
