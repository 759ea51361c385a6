import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { EditableList } from "./editable-list.tsx";

function List({ first }: { first: string[] }) {
  const [values, setValues] = useState(first);
  return (
    <EditableList
      legend="Tags"
      hint=""
      add="Add a tag"
      values={values}
      max={3}
      maxLength={30}
      errorOf={() => undefined}
      onChange={setValues}
    />
  );
}

const shown = () => screen.queryAllByRole<HTMLInputElement>("textbox").map(({ value }) => value);

describe("a list of short lines", () => {
  it("is written, split and joined with the keyboard alone", async () => {
    const user = userEvent.setup();
    render(<List first={[]} />);
    await user.click(screen.getByRole("button", { name: "Add a tag" }));
    await user.keyboard("one{Enter}two{Enter}");
    expect(shown()).toEqual(["one", "two", ""]);
    await user.keyboard("{Backspace}{Alt>}{ArrowUp}{/Alt}");
    expect(shown()).toEqual(["two", "one"]);
    await user.keyboard("!");
    expect(shown()).toEqual(["two!", "one"]);
  });

  it("takes no more lines than it may have", async () => {
    const user = userEvent.setup();
    render(<List first={["a", "b", "c"]} />);
    await user.click(screen.getByRole("button", { name: "Add a tag" }));
    expect(shown()).toEqual(["a", "b", "c"]);
  });

  it("takes a line away by its button", async () => {
    render(<List first={["a", "b"]} />);
    await userEvent.setup().click(screen.getByRole("button", { name: "Remove line 1 of “Tags”" }));
    expect(shown()).toEqual(["b"]);
  });
});
