import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ArticleEditor } from "./article-editor.tsx";

it("gives an empty article the form of the tool that was pressed first", async () => {
  const onChange = vi.fn();
  render(
    <ArticleEditor
      document={{ type: "doc", content: [] }}
      language="en"
      label="Thank you"
      status={null}
      onChange={onChange}
      onSave={vi.fn()}
    />,
  );
  await userEvent.click(screen.getByRole("button", { name: "Heading" }));
  expect(onChange).toHaveBeenLastCalledWith({
    type: "doc",
    content: [{ type: "heading", attrs: { level: 2 } }],
  });
});
