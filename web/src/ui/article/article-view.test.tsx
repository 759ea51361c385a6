import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ArticleDocument } from "../../../../src/contract/courses/article.ts";
import { ArticleView } from "./article-view.tsx";

/** What an editor, or an attacker who got past every check, may have kept. */
function show(...content: unknown[]): HTMLElement {
  // The renderer must hold against documents that no schema would let through, so its own type is set aside here.
  const document = { type: "doc", content } as unknown as ArticleDocument;
  return render(<ArticleView document={document} lang="en" />).container;
}

const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const item = (words: string) => ({ type: "listItem", content: [paragraph(text(words))] });
const link = (href: unknown) => ({ type: "link", attrs: { href } });

describe("the view of an article", () => {
  it("shows headings, lists, quotes and rules as what they are", () => {
    const shown = show(
      { type: "heading", attrs: { level: 2 }, content: [text("Greetings")] },
      { type: "heading", attrs: { level: 3 }, content: [text("At work")] },
      { type: "bulletList", content: [item("Hi"), item("Hello")] },
      { type: "orderedList", attrs: { start: 3 }, content: [item("Third")] },
      { type: "blockquote", content: [paragraph(text("How do you do?"))] },
      { type: "horizontalRule" },
    );
    expect(shown.querySelector("h2")?.textContent).toBe("Greetings");
    expect(shown.querySelector("h3")?.textContent).toBe("At work");
    expect([...shown.querySelectorAll("ul li")].map((li) => li.textContent)).toEqual(["Hi", "Hello"]);
    expect(shown.querySelector("ol")?.getAttribute("start")).toBe("3");
    expect(shown.querySelector("blockquote")?.textContent).toBe("How do you do?");
    expect(shown.querySelectorAll("hr")).toHaveLength(1);
  });

  it("puts marks around the text they are on", () => {
    const shown = show(
      paragraph(text("very", { type: "bold" }, { type: "italic" }), { type: "hardBreak" }, text("nice")),
    );
    expect(shown.querySelector("em strong")?.textContent).toBe("very");
    expect(shown.querySelectorAll("br")).toHaveLength(1);
  });

  it("opens a link apart from the app, with nothing told to where it leads", () => {
    const anchor = show(paragraph(text("a dictionary", link("https://example.org/words")))).querySelector(
      "a",
    );
    expect(anchor?.getAttribute("href")).toBe("https://example.org/words");
    expect(anchor?.getAttribute("target")).toBe("_blank");
    expect(anchor?.getAttribute("rel")).toBe("noopener noreferrer nofollow");
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "blob:https://example.org/1",
    "file:///etc/passwd",
    "//example.org",
    "/api/v1/users/me",
    "",
  ])("keeps the words and drops the link of %j", (href) => {
    const shown = show(paragraph(text("Press here", link(href))));
    expect(shown.querySelector("a")).toBeNull();
    expect(shown.textContent).toBe("Press here");
  });

  it("shows markup as the letters it is made of", () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const shown = show(paragraph(text(hostile)));
    expect(shown.textContent).toBe(hostile);
    expect(shown.querySelector("img, script")).toBeNull();
  });

  it("shows nothing of nodes and marks that are not on the list", () => {
    const shown = show(
      { type: "iframe", attrs: { src: "https://example.org" } },
      { type: "html", content: [text("<b>x</b>")] },
      { type: "image", attrs: { src: "x", onerror: "alert(1)" } },
      paragraph({ type: "mention", attrs: { id: 1 } }, text("plain", { type: "style", attrs: { css: "x" } })),
    );
    expect(shown.textContent).toBe("plain");
    expect(shown.querySelector("iframe, img, [style], [onerror]")).toBeNull();
  });
});
