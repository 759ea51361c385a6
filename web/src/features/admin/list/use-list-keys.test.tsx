import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useRef } from "react";
import { describe, expect, it, vi } from "vitest";
import { rowMark, useListKeys } from "./use-list-keys.ts";

function List({ tellKeys, open }: { tellKeys: () => void; open?: string }) {
  const page = useRef<HTMLElement>(null);
  useListKeys(page, tellKeys);
  return (
    <main ref={page}>
      <input type="search" aria-label="Search" />
      {["one", "two", "three"].map((name) => (
        <button key={name} type="button" {...rowMark} aria-current={name === open ? "page" : undefined}>
          {name}
        </button>
      ))}
    </main>
  );
}

const focused = () => document.activeElement?.textContent;

describe("useListKeys()", () => {
  it("moves through the rows with J and K", async () => {
    render(<List tellKeys={vi.fn()} />);
    await userEvent.keyboard("jjk");
    expect(focused()).toBe("one");
    await userEvent.keyboard("jjjj");
    expect(focused()).toBe("three");
  });

  it("goes on from the row that is open when none has the focus", async () => {
    render(<List tellKeys={vi.fn()} open="two" />);
    await userEvent.keyboard("j");
    expect(focused()).toBe("three");
  });

  it("goes to the search field with /, where letters are letters again", async () => {
    const tellKeys = vi.fn();
    render(<List tellKeys={tellKeys} />);
    await userEvent.keyboard("/jk?");
    expect(screen.getByRole("searchbox")).toHaveProperty("value", "jk?");
    expect(tellKeys).not.toHaveBeenCalled();
  });

  it("tells the keys with ?, and leaves the browser's own shortcuts alone", async () => {
    const tellKeys = vi.fn();
    render(<List tellKeys={tellKeys} />);
    await userEvent.keyboard("{Control>}j{/Control}?");
    expect(tellKeys).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(document.body);
  });
});
