import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { AppealForm } from "./appeal-form.tsx";

const navigate = vi.fn();
vi.mock("@tanstack/react-router", () => ({ useNavigate: () => navigate }));

const words = "I am sorry, it was a misunderstanding.";

function answer(status: number, body: object): void {
  vi.spyOn(globalThis, "fetch").mockImplementation(() => Promise.resolve(Response.json(body, { status })));
}

function problem(code: string, status: number): void {
  const requestId = "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11";
  answer(status, { type: `/problems/${code}`, title: code, status, detail: code, code, requestId });
}

async function send(text: string, onTooOld = vi.fn()): Promise<void> {
  render(<AppealForm appealToken="secret" onTooOld={onTooOld} />);
  await userEvent.type(screen.getByRole("textbox"), text);
  await userEvent.click(screen.getByRole("button", { name: "Send my message" }));
}

const isSent = { to: "/appeal", search: { sent: true }, replace: true };

describe("<AppealForm>", () => {
  beforeEach(() => navigate.mockReset());

  it("sends the words with the token and says that they have come", async () => {
    answer(201, {
      id: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11",
      state: "pending",
      createdAt: "2026-11-21T09:30:00.000Z",
    });
    await send(words);
    await waitFor(() => expect(navigate).toHaveBeenCalledWith(isSent));
    const [, request] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect(request?.body).toBe(JSON.stringify({ appealToken: "secret", message: words }));
  });

  it("is content when an appeal waits already", async () => {
    problem("appeal_open", 409);
    await send(words);
    await waitFor(() => expect(navigate).toHaveBeenCalledWith(isSent));
  });

  it("says when they may write again after a refusal", async () => {
    problem("already_decided", 409);
    await send(words);
    expect(await screen.findByText(/30 days after our answer/)).toBeDefined();
  });

  it("asks for another sign-in when the token is too old, and keeps the words for it", async () => {
    problem("invalid_token", 401);
    const onTooOld = vi.fn();
    await send(words, onTooOld);
    await waitFor(() => expect(onTooOld).toHaveBeenCalledOnce());
    expect(navigate).not.toHaveBeenCalled();
    render(<AppealForm appealToken="newer" onTooOld={vi.fn()} />);
    expect(screen.getAllByDisplayValue(words)).toHaveLength(2);
  });

  it("does not send a word or two", async () => {
    const sending = vi.spyOn(globalThis, "fetch");
    await send("Sorry");
    expect(await screen.findByText("Write at least 20 characters")).toBeDefined();
    expect(sending).not.toHaveBeenCalled();
  });
});
