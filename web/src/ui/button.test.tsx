import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { Button } from "./button.tsx";

it("keeps its name and does nothing when pressed while busy", async () => {
  const press = vi.fn<() => void>();
  render(
    <Button isBusy onClick={press}>
      Save
    </Button>,
  );
  await userEvent.setup().click(screen.getByRole("button", { name: "Save" }));
  expect(press).not.toHaveBeenCalled();
});
