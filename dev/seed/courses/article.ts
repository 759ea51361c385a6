import type {
  ArticleBlock,
  ArticleDocument,
  ArticleInline,
  ArticleListItem,
} from "../../../src/contract/courses/article.ts";

/** An article of these parts. */
export function article(...content: ArticleBlock[]): ArticleDocument {
  return { type: "doc", content };
}

export function heading(text: string): ArticleBlock {
  return { type: "heading", attrs: { level: 2 }, content: inline(text) };
}

/** In the text, `**strong**` and `_emphasis_` stand for themselves. */
export function paragraph(text: string): ArticleBlock {
  return { type: "paragraph", content: inline(text) };
}

export function bullets(...items: string[]): ArticleBlock {
  return { type: "bulletList", content: items.map(listItem) };
}

export function steps(...items: string[]): ArticleBlock {
  return { type: "orderedList", content: items.map(listItem) };
}

/** Lines of a conversation, each begun by who says it: `"Ana: Hello."` */
export function dialogue(...lines: `${string}: ${string}`[]): ArticleBlock {
  const spoken = lines.map((line) => paragraph(line.replace(/^[^:]+:/, "**$&**")));
  return { type: "blockquote", content: spoken };
}

/** What to say aloud at the end of a lesson. */
export function sayItAloud(...items: string[]): ArticleBlock[] {
  return [heading("Say it aloud"), steps(...items)];
}

function listItem(text: string): ArticleListItem {
  return { type: "listItem", content: [paragraph(text)] };
}

function inline(text: string): ArticleInline[] {
  return text
    .split(/(\*\*.+?\*\*|_.+?_)/)
    .filter((piece) => piece !== "")
    .map((piece): ArticleInline => {
      if (/^\*\*.+\*\*$/.test(piece))
        return { type: "text", text: piece.slice(2, -2), marks: [{ type: "bold" }] };
      if (/^_.+_$/.test(piece))
        return { type: "text", text: piece.slice(1, -1), marks: [{ type: "italic" }] };
      return { type: "text", text: piece };
    });
}
