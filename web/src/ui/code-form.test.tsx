import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { RequestProblem } from "../lib/api/problem.ts";
import { CodeForm } from "./code-form.tsx";

function show(onCode: (code: string) => Promise<void>, tone: "primary" | "danger" = "primary") {
  render(
    <CodeForm
      label="Code"
      hint="Six digits"
      wrongText="This code is wrong"
      submit="Go on"
      tone={tone}
      onCode={onCode}
    />,
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

  it("hands over a code that is pasted over a refused one, but never the refused one again", async () => {
    const refusal = new RequestProblem({ code: "invalid_code", message: "no", status: 401 });
    const onCode = vi.fn<(code: string) => Promise<void>>().mockRejectedValue(refusal);
    const { user, input } = show(onCode);
    await user.click(input);
    await user.paste("482910");
    await screen.findByText("This code is wrong");
    input.select();
    await user.paste("482911");
    expect(onCode.mock.calls).toEqual([["482910"], ["482911"]]);
    await screen.findByText("This code is wrong");
    await user.type(input, "{Backspace}");
    input.select();
    await user.paste("482911");
    expect(input.value).toBe("482911");
    expect(onCode).toHaveBeenCalledTimes(2);
  });

  it("waits for the press when one digit of a refused code is mended", async () => {
    const refusal = new RequestProblem({ code: "invalid_code", message: "no", status: 401 });
    const onCode = vi.fn<(code: string) => Promise<void>>().mockRejectedValue(refusal);
    const { user, input } = show(onCode);
    await user.click(input);
    await user.paste("482910");
    await screen.findByText("This code is wrong");
    await user.type(input, "{Backspace}1");
    expect(input.value).toBe("482911");
    expect(onCode).toHaveBeenCalledTimes(1);
  });

  it("never does something dangerous by a paste: the button must be pressed", async () => {
    const onCode = handed();
    const { user, input } = show(onCode, "danger");
    await user.click(input);
    await user.paste("482910");
    expect(onCode).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Go on" }));
    expect(onCode.mock.calls).toEqual([["482910"]]);
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
