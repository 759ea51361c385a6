import { describe, expect, it } from "vitest";
import type { ArticleDocument } from "../../contract/courses/article.ts";
import { articleHtml } from "./article-html.ts";

function linkTo(href: string): ArticleDocument {
  const marks = [{ type: "link" as const, attrs: { href } }];
  return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Press", marks }] }] };
}

describe("an article as HTML", () => {
  it.each(["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "//evil", ""])(
    "has no link to %j, even if it was stored",
    (href) => {
      expect(articleHtml(linkTo(href))).toBe("<p>Press</p>");
    },
  );

  it("escapes the address of a link and every word", () => {
    const html = articleHtml(linkTo(`https://example.com/"><script>`));
    expect(html).toContain('href="https://example.com/&quot;&gt;&lt;script&gt;"');
  });
});
