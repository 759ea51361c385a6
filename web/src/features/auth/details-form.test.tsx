import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { RequestProblem } from "../../lib/api/problem.ts";
import { keepDraft } from "../../lib/forms/draft.ts";
import * as waysIn from "../../lib/session/ways-in.ts";
import { DetailsForm } from "./details-form.tsx";

const afterCode = {
  signupToken: "token",
  email: "ana@example.com",
  displayName: null,
  provedBy: "code" as const,
};
const afterProvider = { ...afterCode, displayName: "Ana Luz", provedBy: "provider" as const };

async function fillIn(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Your name"), "Ana");
  await user.type(screen.getByLabelText("Date of birth"), "1998-04-21");
  return user;
}

describe("DetailsForm", () => {
  // The address was typed a step before.
  beforeEach(() => keepDraft("account", { email: "ana@example.com" }));

  it("needs no password", async () => {
    const complete = vi.spyOn(waysIn, "completeSignUp").mockResolvedValue("in");
    const done = vi.fn<() => void>();
    render(<DetailsForm pending={afterCode} onDone={done} />);
    const user = await fillIn();
    await user.click(screen.getByRole("button", { name: "Sign up" }));
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(complete.mock.calls).toEqual([
      [{ signupToken: "token", displayName: "Ana", dateOfBirth: "1998-04-21" }],
    ]);
  });

  it("sends the password of those who want one, and asks for a good one", async () => {
    const complete = vi.spyOn(waysIn, "completeSignUp").mockResolvedValue("in");
    render(<DetailsForm pending={afterCode} onDone={() => undefined} />);
    const user = await fillIn();
    await user.type(screen.getByLabelText(/^Password/), "short");
    await user.click(screen.getByRole("button", { name: "Sign up" }));
    expect(await screen.findByText("Use at least 8 characters")).toBeDefined();
    await user.type(screen.getByLabelText(/^Password/), " green tea cups");
    await user.click(screen.getByRole("button", { name: "Sign up" }));
    await vi.waitFor(() => expect(complete).toHaveBeenCalledOnce());
    expect(complete.mock.calls[0]?.[0]).toMatchObject({ password: "short green tea cups" });
  });

  it("knows the name from the provider and asks for no password", () => {
    render(<DetailsForm pending={afterProvider} onDone={() => undefined} />);
    expect(screen.getByLabelText("Your name")).toHaveProperty("value", "Ana Luz");
    expect(screen.queryByLabelText(/^Password/)).toBeNull();
  });

  it("says when the proof has become too old, and keeps what was typed", async () => {
    const refusal = new RequestProblem({ code: "invalid_token", message: "no", status: 401 });
    vi.spyOn(waysIn, "completeSignUp").mockRejectedValue(refusal);
    render(<DetailsForm pending={afterCode} onDone={() => undefined} />);
    const user = await fillIn();
    await user.click(screen.getByRole("button", { name: "Sign up" }));
    expect(await screen.findByText(/Please start again/)).toBeDefined();
    expect(screen.getByLabelText("Your name")).toHaveProperty("value", "Ana");
  });
});
