import type {
  ArticleBlock,
  ArticleDocument,
  ArticleInline,
  ArticleListItem,
} from "../../contract/courses/article.ts";

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

/** How long the article takes to read, in seconds; 0 when nothing is written. */
export function readingSeconds(document: ArticleDocument): number {
  const text = articleText(document);
  const words = [...new Intl.Segmenter("en", { granularity: "word" }).segment(text)].filter(
    ({ isWordLike }) => isWordLike === true,
  ).length;
  return Math.ceil((words / WORDS_PER_MINUTE) * 60);
}
