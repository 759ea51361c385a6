import type { ArticleBlock, ArticleDocument, ArticleInline, ArticleListItem } from "./article.ts";

/** Of somebody who reads a language they are learning. */
const WORDS_PER_MINUTE = 120;

function textOf(node: ArticleBlock | ArticleListItem | ArticleInline): string {
  if (node.type === "text") return node.text;
  if (node.type === "hardBreak" || node.type === "horizontalRule") return " ";
  return `${(node.content ?? []).map(textOf).join("")} `;
}

/** The words of an article, without their form. */
export function articleText(document: ArticleDocument): string {
  return document.content.map(textOf).join("").replaceAll(/\s+/g, " ").trim();
}

/** How many words an article has. */
export function wordCount(document: ArticleDocument): number {
  const parts = new Intl.Segmenter("en", { granularity: "word" }).segment(articleText(document));
  return Array.from(parts).filter(({ isWordLike }) => isWordLike === true).length;
}

/** How long so many words take to read, in seconds. */
export function readingSeconds(words: number): number {
  return Math.ceil((words / WORDS_PER_MINUTE) * 60);
}
