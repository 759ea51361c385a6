import { render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { pendingAppeal } from "../../lib/session/pending.ts";
import { AppealPage } from "./appeal-page.tsx";

vi.mock("@tanstack/react-router", () => ({ useNavigate: vi.fn(), Link: "a", createLink: () => "a" }));

describe("<AppealPage>", () => {
  beforeEach(() => pendingAppeal.drop());

  it("says until when the account is closed", () => {
    pendingAppeal.keep({ appealToken: "secret", until: "2030-01-08T12:00:00.000Z" });
    render(<AppealPage isSent={false} />);
    expect(screen.getByText(/closed until .*2030/)).toBeDefined();
  });

  it("says that it is closed for good", () => {
    pendingAppeal.keep({ appealToken: "secret", until: null });
    render(<AppealPage isSent={false} />);
    expect(screen.getByText(/closed for good/)).toBeDefined();
  });
});
