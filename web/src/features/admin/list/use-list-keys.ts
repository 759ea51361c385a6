import { useEffect } from "react";
import type { RefObject } from "react";
import { isTyping } from "../../../lib/is-typing.ts";
import { nextRow } from "./next-row.ts";

/** Of a row, what the focus goes to; Enter then does what it does there anyway. */
export const rowMark = { "data-row": "" };

/** J and K move through the rows, / goes to the search field, ? tells the keys. Off while typing and behind a dialog. */
export function useListKeys(page: RefObject<HTMLElement | null>, tellKeys: () => void): void {
  useEffect(() => {
    function move(step: 1 | -1): boolean {
      const rows = [...(page.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
      const focused = rows.findIndex((row) => row === document.activeElement);
      // With the focus in what was opened from the list, J and K go on from there.
      const current = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute("aria-current"));
      const next = rows[nextRow(step, current, rows.length) ?? -1];
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
      return next !== undefined;
    }

    function act(key: string): boolean {
      switch (key) {
        case "j":
          return move(1);
        case "k":
          return move(-1);
        case "/": {
          const field = page.current?.querySelector<HTMLInputElement>("input[type=search]");
          field?.focus();
          field?.select();
          return Boolean(field);
        }
        case "?":
          tellKeys();
          return true;
        default:
          return false;
      }
    }

    function press(event: KeyboardEvent): void {
      if (isElsewhere(event)) return;
      if (act(event.key)) event.preventDefault();
    }
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [page, tellKeys]);
}

/** True for a key that is not meant for the page: part of a word, of a browser's shortcut, or for a dialog. */
export function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return true;
  return event.target instanceof Element && event.target.closest("[role=dialog],[role=menu]") !== null;
}
