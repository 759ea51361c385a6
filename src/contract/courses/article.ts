import { z } from "zod";
import { isSafeHref } from "./safe-href.ts";

/**
 * An article as its editor keeps it: a ProseMirror document of the nodes and marks below and no others. Nothing here can
 * carry script: there is no HTML, and a link is `https`, `http` or `mailto`.
 */

/** What an article can hold; an editor keeps to it before it sends. */
export const articleLimits = { text: 20_000, inline: 500, items: 500, listStart: 10_000 } as const;

const plainMark = z.strictObject({ type: z.enum(["bold", "italic", "underline", "strike", "code"]) });
const linkMark = z.strictObject({
  type: z.literal("link"),
  attrs: z.strictObject({
    href: z
      .string()
      .max(2000)
      .refine(isSafeHref, { message: "Use an address that begins with https://, http:// or mailto:" }),
  }),
});
export const articleMarkSchema = z.discriminatedUnion("type", [plainMark, linkMark]);
export type ArticleMark = z.infer<typeof articleMarkSchema>;

const textNode = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1).max(articleLimits.text),
  marks: z.array(articleMarkSchema).max(6).optional(),
});
const hardBreak = z.strictObject({ type: z.literal("hardBreak") });
const inlineNode = z.discriminatedUnion("type", [textNode, hardBreak]);
export type ArticleInline = z.infer<typeof inlineNode>;

const inlineContent = z.array(inlineNode).max(articleLimits.inline).optional();
const paragraph = z.strictObject({ type: z.literal("paragraph"), content: inlineContent });
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlineContent,
});
const horizontalRule = z.strictObject({ type: z.literal("horizontalRule") });

export type ArticleBlock =
  | z.infer<typeof paragraph>
  | z.infer<typeof heading>
  | z.infer<typeof horizontalRule>
  | { type: "bulletList"; content: ArticleListItem[] }
  | { type: "orderedList"; attrs?: { start: number } | undefined; content: ArticleListItem[] }
  | { type: "blockquote"; content: ArticleBlock[] };
export interface ArticleListItem {
  type: "listItem";
  content: ArticleBlock[];
}

const blocks = z.array(z.lazy(() => articleBlockSchema));
const listItem = z.strictObject({ type: z.literal("listItem"), content: blocks.min(1).max(200) });
const listItems = z.array(listItem).min(1).max(articleLimits.items);

const articleBlockSchema: z.ZodType<ArticleBlock> = z
  .union([
    paragraph,
    heading,
    horizontalRule,
    z.strictObject({ type: z.literal("bulletList"), content: listItems }),
    z.strictObject({
      type: z.literal("orderedList"),
      attrs: z.strictObject({ start: z.int().min(0).max(articleLimits.listStart) }).optional(),
      content: listItems,
    }),
    z.strictObject({ type: z.literal("blockquote"), content: blocks.min(1).max(200) }),
  ])
  .meta({ id: "ArticleBlock" });

/** Counted in arrays and objects; nothing that a person writes comes near. Recursion below is safe up to here. */
const MAX_DEPTH = 60;

function isShallow(value: unknown, room = MAX_DEPTH): boolean {
  if (typeof value !== "object" || value === null) return true;
  return room > 0 && Object.values(value).every((inner) => isShallow(inner, room - 1));
}

const document = z.strictObject({ type: z.literal("doc"), content: blocks.max(2000) }).meta({
  id: "ArticleDocument",
  description: "ProseMirror document (JSON) of an allow-list of nodes and marks",
  example: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Say hello." }] }] },
});
export type ArticleDocument = z.infer<typeof document>;

/** A ProseMirror document that holds nothing but text, headings, lists, quotes, rules and safe links. */
export const articleDocumentSchema = z.preprocess((value, context) => {
  if (!isShallow(value)) context.addIssue("This is nested too deeply");
  return value;
}, document);
