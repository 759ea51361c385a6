import { render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { SearchFailed } from "./search-failed.tsx";

vi.mock("@tanstack/react-router", () => ({
  Link: ({ to, children }: { to: string; children: ReactNode }) => <a href={to}>{children}</a>,
}));

const until = new Date(2027, 0, 4, 9, 30);

describe("<SearchFailed>", () => {
  it("says until when a search is paused, and offers no other try", () => {
    render(<SearchFailed reason="practice_paused" until={until} onAgain={vi.fn()} />);
    expect(screen.getByText(/Jan 4, 2027/)).toBeDefined();
    expect(screen.getByRole("link", { name: "Read our safety rules" })).toBeDefined();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("says that a search is paused when it is not known until when", () => {
    render(<SearchFailed reason="practice_paused" until={null} onAgain={vi.fn()} />);
    expect(screen.getByText(/cannot search for a partner for now/)).toBeDefined();
  });

  it("offers another try when the search has only failed", () => {
    const onAgain = vi.fn();
    render(<SearchFailed reason="unavailable" until={null} onAgain={onAgain} />);
    screen.getByRole("button").click();
    expect(onAgain).toHaveBeenCalledOnce();
  });
});
