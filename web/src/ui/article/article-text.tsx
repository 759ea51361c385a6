import type { ReactNode } from "react";
import type { ArticleInline, ArticleMark } from "../../../../src/contract/courses/article.ts";
import { isSafeHref } from "../../../../src/contract/courses/safe-href.ts";

/** Text with its marks, and line breaks. What is not known is left out. */
export function ArticleText({ content }: { content: readonly ArticleInline[] | undefined }) {
  return content?.map((node, index) => <Inline key={index} node={node} />);
}

function Inline({ node }: { node: ArticleInline }): ReactNode {
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduce<ReactNode>((inner, mark) => marked(inner, mark), node.text);
    case "hardBreak":
      return <br />;
    default:
      return null;
  }
}

function marked(inner: ReactNode, mark: ArticleMark): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{inner}</strong>;
    case "italic":
      return <em>{inner}</em>;
    case "underline":
      return <u>{inner}</u>;
    case "strike":
      return <s>{inner}</s>;
    case "code":
      return <code className="rounded bg-sunken px-1.5 py-0.5">{inner}</code>;
    case "link": {
      const { href } = mark.attrs;
      if (!isSafeHref(href)) return inner;
      return (
        <a
          href={href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="text-teal underline underline-offset-4 hover:text-teal-strong"
        >
          {inner}
        </a>
      );
    }
    default:
      return inner;
  }
}
