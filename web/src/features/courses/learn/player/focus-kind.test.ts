import { expect, it } from "vitest";
import { focusKindOf } from "./focus-kind.ts";

function inPage(html: string, selector: string): Element | null {
  document.body.innerHTML = html;
  return document.querySelector(selector);
}

it("knows fields, buttons and what is moved with arrows", () => {
  expect(focusKindOf(inPage("<textarea></textarea>", "textarea"), null)).toBe("typing");
  expect(focusKindOf(inPage("<button><i></i></button>", "i"), null)).toBe("pressing");
  expect(focusKindOf(inPage("<div role='slider'></div>", "div"), null)).toBe("moving");
  expect(focusKindOf(inPage("<p></p>", "p"), null)).toBe("none");
});

it("leaves all keys to a dialog, unless the player is in it", () => {
  const button = inPage(
    "<div role='dialog'><div id='player'></div><p></p></div><div id='outside'></div>",
    "p",
  );
  expect(focusKindOf(button, document.querySelector("#outside"))).toBe("typing");
  expect(focusKindOf(button, document.querySelector("#player"))).toBe("none");
});
