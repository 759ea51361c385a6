import type {
  ArticleBlock,
  ArticleDocument,
  ArticleInline,
  ArticleListItem,
} from "../../../../../src/contract/courses/article.ts";

/** Of somebody who reads a language they are learning; the server counts in the same way. */
const wordsPerMinute = 120;

function textOf(node: ArticleBlock | ArticleListItem | ArticleInline): string {
  if (node.type === "text") return node.text;
  if (node.type === "hardBreak" || node.type === "horizontalRule") return " ";
  return `${(node.content ?? []).map(textOf).join("")} `;
}

/** How many words an article has. */
export function wordCount(document: ArticleDocument): number {
  const text = document.content.map(textOf).join("");
  const parts = new Intl.Segmenter("en", { granularity: "word" }).segment(text);
  return [...parts].filter(({ isWordLike }) => isWordLike === true).length;
}

export function readingSeconds(words: number): number {
  return Math.ceil((words / wordsPerMinute) * 60);
}
