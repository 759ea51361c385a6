import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ConflictView } from "./conflict-view.tsx";

function show() {
  const choose = { mine: vi.fn<() => void>(), theirs: vi.fn<() => void>() };
  render(
    <ConflictView
      mine={<p>What I wrote</p>}
      theirs={<p>What is saved</p>}
      isBusy={false}
      error={null}
      onKeepMine={choose.mine}
      onTakeTheirs={choose.theirs}
    />,
  );
  return choose;
}

describe("the view of two versions", () => {
  it("shows both, and reads its heading out first", () => {
    show();
    expect(
      within(screen.getByRole("region", { name: "My version" })).getByText("What I wrote"),
    ).toBeDefined();
    expect(
      within(screen.getByRole("region", { name: "The saved version" })).getByText("What is saved"),
    ).toBeDefined();
    expect(document.activeElement?.textContent).toBe("This was changed somewhere else");
  });

  it("chooses neither by itself", async () => {
    const choose = show();
    expect(choose.mine).not.toHaveBeenCalled();
    expect(choose.theirs).not.toHaveBeenCalled();
    await userEvent.setup().click(screen.getByRole("button", { name: "Keep mine" }));
    expect(choose.mine).toHaveBeenCalledOnce();
    expect(choose.theirs).not.toHaveBeenCalled();
  });
});
