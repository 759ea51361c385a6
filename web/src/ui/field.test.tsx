import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Input } from "./controls.tsx";
import { Field } from "./field.tsx";

it("ties label, hint and error to the control", () => {
  render(
    <Field label="Name" hint="Partners see it" error="Enter a name">
      {(control) => <Input {...control} />}
    </Field>,
  );
  const input = screen.getByLabelText("Name");
  const described = (input.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id));
  expect(described.map((element) => element?.textContent)).toEqual(["Enter a name", "Partners see it"]);
});
