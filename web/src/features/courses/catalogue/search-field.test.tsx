import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SearchField } from "./search-field.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const type = (value: string) => fireEvent.change(screen.getByRole("searchbox"), { target: { value } });

it("asks once after a pause, for the words without the space around them", () => {
  const onSearch = vi.fn();
  render(<SearchField value="" onSearch={onSearch} />);
  type("sm");
  type("small talk ");
  expect(onSearch).not.toHaveBeenCalled();
  act(() => void vi.advanceTimersByTime(300));
  expect(onSearch.mock.calls).toEqual([["small talk"]]);
});

it("does not wait for the pause on Enter, and does not ask twice", () => {
  const onSearch = vi.fn();
  render(<SearchField value="" onSearch={onSearch} />);
  type("idioms");
  fireEvent.submit(screen.getByRole("searchbox"));
  act(() => void vi.advanceTimersByTime(1000));
  expect(onSearch.mock.calls).toEqual([["idioms"]]);
});

it("shows the words of the address when Back changes them", () => {
  const { rerender } = render(<SearchField value="idioms" onSearch={vi.fn()} />);
  rerender(<SearchField value="" onSearch={vi.fn()} />);
  expect(screen.getByRole("searchbox")).toHaveProperty("value", "");
});
