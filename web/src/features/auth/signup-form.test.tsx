import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { RequestProblem } from "../../lib/api/problem.ts";
import * as waysIn from "../../lib/session/ways-in.ts";
import { SignUpForm } from "./signup-form.tsx";

async function fillIn(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Your name"), "Ana");
  await user.type(screen.getByLabelText("E-mail"), "ana@example.com");
  await user.type(screen.getByLabelText("Password"), "seven green tea cups");
  await user.type(screen.getByLabelText("Date of birth"), "1998-04-21");
  return user;
}

function refuse(code: "email_taken" | "age_restricted" | "network") {
  return vi
    .spyOn(waysIn, "register")
    .mockRejectedValue(new RequestProblem({ code, message: code, status: 409 }));
}

describe("SignUpForm", () => {
  it("says beside each field what is missing, and sends nothing", async () => {
    const register = vi.spyOn(waysIn, "register");
    render(<SignUpForm onDone={() => undefined} />);
    await userEvent.setup().click(screen.getByRole("button", { name: "Sign up" }));
    expect(await screen.findByText("Enter a name")).toBeDefined();
    expect(screen.getByLabelText("E-mail").getAttribute("aria-invalid")).toBe("true");
    expect(register).not.toHaveBeenCalled();
  });

  it("puts a known e-mail beside the e-mail field and keeps what was typed", async () => {
    refuse("email_taken");
    render(<SignUpForm onDone={() => undefined} />);
    const user = await fillIn();
    await user.click(screen.getByRole("button", { name: "Sign up" }));
    expect(await screen.findByText(/already an account with this e-mail/)).toBeDefined();
    expect(screen.getByLabelText("Password")).toHaveProperty("value", "seven green tea cups");
  });

  it("says that the network failed and that nothing is lost", async () => {
    refuse("network");
    render(<SignUpForm onDone={() => undefined} />);
    const user = await fillIn();
    await user.click(screen.getByRole("button", { name: "Sign up" }));
    expect(await screen.findByText(/cannot reach Parley/)).toBeDefined();
    expect(screen.getByText("What you typed is still here.")).toBeDefined();
  });

  it("keeps what was typed over a reload, but never the password", async () => {
    const first = render(<SignUpForm onDone={() => undefined} />);
    await fillIn();
    first.unmount();
    render(<SignUpForm onDone={() => undefined} />);
    expect(screen.getByLabelText("E-mail")).toHaveProperty("value", "ana@example.com");
    expect(screen.getByLabelText("Password")).toHaveProperty("value", "");
    const kept = Array.from({ length: sessionStorage.length }, (_, index) =>
      sessionStorage.getItem(sessionStorage.key(index) ?? ""),
    );
    expect(kept.join()).toContain("ana@example.com");
    expect(kept.join()).not.toContain("seven green");
  });
});
