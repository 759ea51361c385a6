import type { ReactNode } from "react";
import type {
  ArticleBlock,
  ArticleDocument,
  ArticleListItem,
} from "../../../../src/contract/courses/article.ts";
import { ArticleText } from "./article-text.tsx";

/**
 * An article as elements of its allow-list and no others, never as HTML that somebody sent. A node that is not known
 * shows nothing.
 */
export function ArticleView({ document, lang }: { document: ArticleDocument; lang: string }) {
  return (
    <div lang={lang} className="readable grid gap-4 text-lg wrap-anywhere">
      <Blocks blocks={document.content} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly ArticleBlock[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { block: ArticleBlock }): ReactNode {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <ArticleText content={block.content} />
        </p>
      );
    case "heading": {
      const text = <ArticleText content={block.content} />;
      return block.attrs.level === 2 ? (
        <h2 className="mt-3 text-xl">{text}</h2>
      ) : (
        <h3 className="mt-1 text-lg">{text}</h3>
      );
    }
    case "horizontalRule":
      return <hr className="border-line" />;
    case "bulletList":
      return (
        <ul className="grid list-disc gap-1.5 ps-6 marker:text-teal">
          <Items items={block.content} />
        </ul>
      );
    case "orderedList":
      return (
        <ol start={block.attrs?.start} className="grid list-decimal gap-1.5 ps-7 marker:text-muted">
          <Items items={block.content} />
        </ol>
      );
    case "blockquote":
      return (
        <blockquote className="grid gap-3 border-s-4 border-teal-soft ps-4 text-muted">
          <Blocks blocks={block.content} />
        </blockquote>
      );
    default:
      return null;
  }
}

function Items({ items }: { items: readonly ArticleListItem[] }) {
  return items.map((item, index) => (
    <li key={index}>
      <div className="grid gap-2">
        <Blocks blocks={item.content} />
      </div>
    </li>
  ));
}
