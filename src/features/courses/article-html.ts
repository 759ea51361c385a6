import type {
  ArticleBlock,
  ArticleDocument,
  ArticleInline,
  ArticleListItem,
  ArticleMark,
} from "../../contract/courses/article.ts";
import { isSafeHref } from "../../contract/courses/safe-href.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

const MARK_TAGS = { bold: "strong", italic: "em", underline: "u", strike: "s", code: "code" } as const;

function marked(html: string, mark: ArticleMark): string {
  if (mark.type === "link" && !isSafeHref(mark.attrs.href)) return html;
  if (mark.type === "link")
    return `<a href="${escape(mark.attrs.href)}" rel="noopener noreferrer nofollow" target="_blank">${html}</a>`;
  const tag = MARK_TAGS[mark.type];
  return `<${tag}>${html}</${tag}>`;
}

function inlineHtml(nodes: readonly ArticleInline[] = []): string {
  return nodes
    .map((node) =>
      node.type === "hardBreak" ? "<br>" : (node.marks ?? []).reduce(marked, escape(node.text)),
    )
    .join("");
}

function blockHtml(node: ArticleBlock | ArticleListItem): string {
  switch (node.type) {
    case "paragraph":
      return `<p>${inlineHtml(node.content)}</p>`;
    case "heading":
      return `<h${node.attrs.level}>${inlineHtml(node.content)}</h${node.attrs.level}>`;
    case "horizontalRule":
      return "<hr>";
    case "bulletList":
      return `<ul>${node.content.map(blockHtml).join("")}</ul>`;
    case "orderedList":
      return `<ol start="${node.attrs?.start ?? 1}">${node.content.map(blockHtml).join("")}</ol>`;
    case "listItem":
      return `<li>${node.content.map(blockHtml).join("")}</li>`;
    case "blockquote":
      return `<blockquote>${node.content.map(blockHtml).join("")}</blockquote>`;
    default:
      return node satisfies never;
  }
}

/** An article as HTML, made as text: every word is escaped, and no tag or attribute comes from the document. */
export function articleHtml(document: ArticleDocument): string {
  return document.content.map(blockHtml).join("");
}
