import { articleLimits, articleMarkSchema } from "../../../../../src/contract/courses/article.ts";
import type {
  ArticleBlock,
  ArticleDocument,
  ArticleInline,
  ArticleListItem,
  ArticleMark,
} from "../../../../../src/contract/courses/article.ts";

// What is longer is cut into neighbours, so that nothing written is refused for its shape.
const { text: MAX_TEXT, inline: MAX_INLINE, items: MAX_ITEMS, listStart: MAX_START } = articleLimits;

type Node = Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}

function childrenOf(node: Node): Node[] {
  return Array.isArray(node["content"]) ? node["content"].filter(isNode) : [];
}

function attributeOf(node: Node, name: string): unknown {
  return isNode(node["attrs"]) ? node["attrs"][name] : undefined;
}

/**
 * What the editor gives, as the API takes it: the nodes and marks of the contract's allow-list with nothing around
 * them, in one form only, so that equal articles are equal as JSON. What is not on the list loses its form and keeps
 * its words.
 */
export function cleanArticle(document: unknown): ArticleDocument {
  const content = isNode(document) ? blocksOf(document) : [];
  // The editor keeps an empty line at the end to write on.
  while (isEmptyLine(content.at(-1))) content.pop();
  return { type: "doc", content };
}

function isEmptyLine(block: ArticleBlock | undefined): boolean {
  return block?.type === "paragraph" && block.content === undefined;
}

function blocksOf(parent: Node): ArticleBlock[] {
  return childrenOf(parent).flatMap(blockOf);
}

function blockOf(node: Node): ArticleBlock[] {
  switch (node["type"]) {
    case "heading": {
      const level = attributeOf(node, "level") === 3 ? 3 : 2;
      return lines(node).map((content) => ({ type: "heading", attrs: { level }, ...content }));
    }
    case "horizontalRule":
      return [{ type: "horizontalRule" }];
    case "bulletList":
      return chunks(childrenOf(node).map(itemOf), MAX_ITEMS).map((content) => ({
        type: "bulletList",
        content,
      }));
    case "orderedList":
      return orderedLists(node);
    case "blockquote": {
      const content = blocksOf(node);
      return [{ type: "blockquote", content: content.length > 0 ? content : [{ type: "paragraph" }] }];
    }
    case "paragraph":
      return lines(node).map((content) => ({ type: "paragraph", ...content }));
    default: {
      const inside = blocksOf(node);
      if (inside.length > 0) return inside;
      const hasWords = inlineOf([node, ...childrenOf(node)]).length > 0;
      return hasWords
        ? lines({ content: [node, ...childrenOf(node)] }).map((content) => ({
            type: "paragraph",
            ...content,
          }))
        : [];
    }
  }
}

function orderedLists(node: Node): ArticleBlock[] {
  const start = attributeOf(node, "start");
  const first = typeof start === "number" && Number.isInteger(start) && start >= 0 ? start : 1;
  return chunks(childrenOf(node).map(itemOf), MAX_ITEMS).map((content, index) => {
    const from = Math.min(first + index * MAX_ITEMS, MAX_START);
    return { type: "orderedList", ...(from === 1 ? {} : { attrs: { start: from } }), content };
  });
}

function itemOf(node: Node): ArticleListItem {
  const content = blocksOf(node);
  return { type: "listItem", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

/** The text of a block; in several lines only when it is longer than one may be. */
function lines(node: Node): { content?: ArticleInline[] }[] {
  const parts = chunks(inlineOf(childrenOf(node)), MAX_INLINE);
  return parts.length === 0 ? [{}] : parts.map((content) => ({ content }));
}

function inlineOf(nodes: readonly Node[]): ArticleInline[] {
  const inline: ArticleInline[] = [];
  for (const node of nodes) {
    if (node["type"] === "hardBreak") inline.push({ type: "hardBreak" });
    else if (node["type"] === "text" && typeof node["text"] === "string") {
      addText(inline, node["text"], marksOf(node));
    }
  }
  return inline;
}

function addText(inline: ArticleInline[], words: string, marks: ArticleMark[]): void {
  const last = inline.at(-1);
  const isSame = last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks);
  const text = isSame ? last.text + words : words;
  if (isSame) inline.pop();
  for (let at = 0; at < text.length; at += MAX_TEXT) {
    const part = text.slice(at, at + MAX_TEXT);
    inline.push({ type: "text", text: part, ...(marks.length > 0 ? { marks } : {}) });
  }
}

/** Known marks, each once and in one order; a link only with an address that may be one. */
function marksOf(node: Node): ArticleMark[] {
  const marks = Array.isArray(node["marks"]) ? node["marks"].filter(isNode) : [];
  const known = marks.flatMap((mark): ArticleMark[] => {
    const bare = mark["type"] === "link" ? { attrs: { href: attributeOf(mark, "href") } } : {};
    const read = articleMarkSchema.safeParse({ type: mark["type"], ...bare });
    return read.success ? [read.data] : [];
  });
  const byType = new Map(known.map((mark) => [mark.type, mark]));
  return [...byType.values()].toSorted((one, other) => one.type.localeCompare(other.type));
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
