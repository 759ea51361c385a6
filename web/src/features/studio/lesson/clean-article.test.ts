import { getSchema } from "@tiptap/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleDocumentSchema } from "../../../../../src/contract/courses/article.ts";
import { articleExtensions } from "./article-extensions.ts";
import { cleanArticle } from "./clean-article.ts";

const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const doc = (...content: unknown[]) => ({ type: "doc", content });
const link = (href: unknown) => ({
  type: "link",
  attrs: { href, target: "_blank", rel: "noopener", class: null, title: null },
});

describe("cleanArticle()", () => {
  it("leaves out what the editor puts around a link and a list", () => {
    const cleaned = cleanArticle(
      doc(paragraph(text("a dictionary", link("https://example.org/"))), {
        type: "orderedList",
        attrs: { start: 1, type: null },
        content: [{ type: "listItem", content: [paragraph(text("one"))] }],
      }),
    );
    expect(cleaned.content).toEqual([
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "a dictionary",
            marks: [{ type: "link", attrs: { href: "https://example.org/" } }],
          },
        ],
      },
      {
        type: "orderedList",
        content: [
          { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "one" }] }] },
        ],
      },
    ]);
    expect(articleDocumentSchema.safeParse(cleaned).success).toBe(true);
  });

  it.each(["javascript:alert(1)", "/practice", "data:text/html,x", null, 7])(
    "keeps the words of a link to %j and drops the link",
    (href) => {
      const cleaned = cleanArticle(doc(paragraph(text("press", link(href)))));
      expect(cleaned.content).toEqual([{ type: "paragraph", content: [{ type: "text", text: "press" }] }]);
    },
  );

  it("keeps the words of what is not on the list, without its form", () => {
    const cleaned = cleanArticle(
      doc(
        { type: "codeBlock", attrs: { language: "js" }, content: [text("let a")] },
        { type: "image", attrs: { src: "x" } },
        { type: "heading", attrs: { level: 1 }, content: [text("Title", { type: "highlight" })] },
      ),
    );
    expect(cleaned.content).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "let a" }] },
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Title" }] },
    ]);
  });

  it("takes the empty lines at the end away, and keeps those between", () => {
    const cleaned = cleanArticle(doc(paragraph(text("a")), paragraph(), paragraph(text("b")), paragraph()));
    expect(cleaned.content).toHaveLength(3);
    expect(cleanArticle(doc(paragraph(), paragraph()))).toEqual({ type: "doc", content: [] });
  });

  it("cuts what is longer than one piece may be", () => {
    const breaks = Array.from({ length: 1200 }, () => ({ type: "hardBreak" }));
    const cleaned = cleanArticle(doc(paragraph(text("a".repeat(50_000))), paragraph(...breaks)));
    expect(articleDocumentSchema.safeParse(cleaned).success).toBe(true);
    expect(JSON.stringify(cleaned).match(/a{1000}/g)).toHaveLength(50);
  });

  it("gives what the contract's schema takes, whatever comes in", () => {
    fc.assert(
      fc.property(anything, (content) => {
        const cleaned = cleanArticle({ type: "doc", content });
        expect(articleDocumentSchema.parse(cleaned)).toEqual(cleaned);
      }),
    );
  });

  it("changes nothing the second time, and the editor reads it as it was", () => {
    const schema = getSchema(articleExtensions());
    fc.assert(
      fc.property(anything, (content) => {
        const cleaned = cleanArticle({ type: "doc", content });
        expect(cleanArticle(cleaned)).toEqual(cleaned);
        if (cleaned.content.length === 0) return;
        const read = schema.nodeFromJSON(cleaned);
        expect(cleanArticle(read.toJSON())).toEqual(cleaned);
      }),
    );
  });
});

const mark = fc.oneof(
  fc.record({ type: fc.constantFrom("bold", "italic", "underline", "strike", "code", "highlight") }),
  fc
    .constantFrom("https://example.org/a", "mailto:a@example.org", "javascript:alert(1)", "x", null)
    .map((href) => link(href)),
);
const inline = fc.oneof(
  fc.record({ type: fc.constant("text"), text: fc.string(), marks: fc.array(mark, { maxLength: 8 }) }),
  fc.constant({ type: "hardBreak" }),
  fc.constant({ type: "image", attrs: { src: "x" } }),
);
const { block } = fc.letrec((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({
      type: fc.constantFrom("paragraph", "codeBlock"),
      attrs: fc.constant({ textAlign: null }),
      content: fc.array(inline, { maxLength: 5 }),
    }),
    fc.record({
      type: fc.constant("heading"),
      attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
      content: fc.array(inline, { maxLength: 3 }),
    }),
    fc.constant({ type: "horizontalRule" }),
    fc.record({ type: fc.constant("blockquote"), content: fc.array(tie("block"), { maxLength: 3 }) }),
    fc.record({
      type: fc.constantFrom("bulletList", "orderedList"),
      attrs: fc.record({ start: fc.oneof(fc.integer(), fc.constant(null)), type: fc.constant(null) }),
      content: fc.array(
        fc.record({ type: fc.constant("listItem"), content: fc.array(tie("block"), { maxLength: 3 }) }),
        { maxLength: 3 },
      ),
    }),
  ),
}));
const anything = fc.array(block, { maxLength: 6 });
