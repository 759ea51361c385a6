import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { aFile, anUpload } from "./media.fixture.ts";
import { StoppedUpload } from "./stopped-upload.tsx";

function show() {
  const told = { onGoOn: vi.fn(), onStartOver: vi.fn(), onGone: vi.fn() };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ul>
        <StoppedUpload
          upload={anUpload()}
          rules={{ maxBytes: 5_000_000_000, extensions: ["mp4"] }}
          {...told}
        />
      </ul>
    </QueryClientProvider>,
  );
  const [input] = screen.getAllByLabelText("Choose the same file");
  if (!(input instanceof HTMLInputElement)) throw new Error("There is nothing to choose a file with");
  return { ...told, choose: (file: File) => userEvent.upload(input, file) };
}

it("says how far an upload had come, and goes on with the same file", async () => {
  const { choose, onGoOn } = show();
  expect(screen.getByText("“hello.mp4” stopped at 50 %")).toBeDefined();
  const file = aFile("hello.mp4", 40_000_000);
  await choose(file);
  expect(onGoOn).toHaveBeenCalledWith(file);
});

it("says what differs about another file, and offers to start over with it", async () => {
  const { choose, onGoOn } = show();
  await choose(aFile("hello.mp4", 41_000_000));
  expect(screen.getByRole("alert").textContent).toBe("This is another file: its size is 41 MB, not 40 MB.");
  expect(screen.getByRole("button", { name: "Start over with “hello.mp4”" })).toBeDefined();
  expect(onGoOn).not.toHaveBeenCalled();
});

it("does not offer to start over with a file that is not taken", async () => {
  const { choose } = show();
  await choose(aFile("hello.mp4", 6_000_000_000));
  expect(screen.getByRole("alert").textContent).toContain("Up to");
  expect(screen.queryByRole("button", { name: /Start over/ })).toBeNull();
});
