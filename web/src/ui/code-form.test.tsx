import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { RequestProblem } from "../lib/api/problem.ts";
import { CodeForm } from "./code-form.tsx";

function show(onCode: (code: string) => Promise<void>) {
  render(
    <CodeForm label="Code" hint="Six digits" wrongText="This code is wrong" submit="Go on" onCode={onCode} />,
  );
  return { user: userEvent.setup(), input: screen.getByLabelText<HTMLInputElement>("Code") };
}

function handed() {
  return vi.fn<(code: string) => Promise<void>>().mockResolvedValue();
}

describe("CodeForm", () => {
  it("lets a phone fill in the code and has the keyboard at once", () => {
    const { input } = show(handed());
    expect(input.autocomplete).toBe("one-time-code");
    expect(input.inputMode).toBe("numeric");
    expect(document.activeElement).toBe(input);
  });

  it("hands over a code that is pasted in any shape, without a press", async () => {
    const onCode = handed();
    const { user, input } = show(onCode);
    await user.click(input);
    await user.paste("Your Parley code: 482 910");
    expect(input.value).toBe("482910");
    expect(onCode.mock.calls).toEqual([["482910"]]);
  });

  it("waits for the press while somebody types, so that a slip can be mended", async () => {
    const onCode = handed();
    const { user, input } = show(onCode);
    await user.type(input, "482 91a0");
    expect(input.value).toBe("482910");
    expect(onCode).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Go on" }));
    expect(onCode.mock.calls).toEqual([["482910"]]);
  });

  it("asks for six digits and sends nothing when some are missing", async () => {
    const onCode = handed();
    const { user, input } = show(onCode);
    await user.type(input, "4829");
    await user.click(screen.getByRole("button", { name: "Go on" }));
    expect(screen.getByText("Enter the 6 digits")).toBeDefined();
    expect(onCode).not.toHaveBeenCalled();
  });

  it("says beside the field that the server refused the code, until the next digit", async () => {
    const refusal = new RequestProblem({ code: "invalid_code", message: "no", status: 401 });
    const { user, input } = show(vi.fn<() => Promise<void>>().mockRejectedValue(refusal));
    await user.click(input);
    await user.paste("482910");
    expect(await screen.findByText("This code is wrong")).toBeDefined();
    await user.type(input, "{Backspace}");
    expect(screen.queryByText("This code is wrong")).toBeNull();
  });

  it("keeps the code when the network failed", async () => {
    const refusal = new RequestProblem({ code: "network", message: "no" });
    const { user, input } = show(vi.fn<() => Promise<void>>().mockRejectedValue(refusal));
    await user.click(input);
    await user.paste("482910");
    expect(await screen.findByText(/cannot reach Parley/)).toBeDefined();
    expect(input.value).toBe("482910");
  });
});
