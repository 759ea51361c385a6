import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { RequestProblem } from "../../lib/api/problem.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

function open(act: (reason: string) => Promise<unknown>, isReady = true) {
  const onClose = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ReasonDialog
        title="Ban Ana"
        confirm="Ban"
        done="Ana is banned"
        isReady={isReady}
        act={act}
        onClose={onClose}
      />
    </QueryClientProvider>,
  );
  return { onClose, press: () => userEvent.click(screen.getByRole("button", { name: "Ban" })) };
}

describe("<ReasonDialog>", () => {
  it("does nothing without a reason", async () => {
    const act = vi.fn<(reason: string) => Promise<unknown>>();
    const { press } = open(act);
    await press();
    expect(screen.getByText("Say why, in a few words")).toBeDefined();
    expect(act).not.toHaveBeenCalled();
  });

  it("acts with the reason and closes", async () => {
    const act = vi.fn((_reason: string) => Promise.resolve());
    const { onClose, press } = open(act);
    await userEvent.type(screen.getByRole("textbox"), "  Insults in three calls ");
    await press();
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(act.mock.calls[0]?.[0]).toBe("Insults in three calls");
  });

  it("waits for what else is missing", async () => {
    const act = vi.fn((_reason: string) => Promise.resolve());
    const { press } = open(act, false);
    await userEvent.type(screen.getByRole("textbox"), "Insults");
    await press();
    expect(act).not.toHaveBeenCalled();
  });

  it("stays open with the words when it was refused", async () => {
    const refused = new RequestProblem({ code: "already_decided", message: "", status: 409 });
    const { onClose, press } = open(() => Promise.reject(refused));
    await userEvent.type(screen.getByRole("textbox"), "Insults");
    await press();
    expect(await screen.findByRole("alert")).toBeDefined();
    expect(screen.getByRole("textbox")).toHaveProperty("value", "Insults");
    expect(onClose).not.toHaveBeenCalled();
  });
});
