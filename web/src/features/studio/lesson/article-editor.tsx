import { EditorContent, useEditor } from "@tiptap/react";
import { useState } from "react";
import type { ReactNode } from "react";
import type { ArticleDocument } from "../../../../../src/contract/courses/article.ts";
import { courseLengthText } from "../../../lib/text/course-length.ts";
import { m } from "../../../paraglide/messages.js";
import { articleExtensions } from "./article-extensions.ts";
import { readingSeconds, wordCount } from "../../../../../src/contract/courses/article-reading.ts";
import { cleanArticle } from "./clean-article.ts";
import { EditorToolbar } from "./editor-toolbar.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { pastedArticle } from "./pasted-article.ts";

interface ArticleEditorProps {
  document: ArticleDocument;
  language: string;
  label: string;
  /** Whether it is saved. */
  status: ReactNode;
  onChange: (document: ArticleDocument) => void;
  /** Ctrl+S, which people press out of habit. */
  onSave: () => void;
}

/** The same look as the article has for its readers. */
const look =
  "min-h-[50dvh] px-4 py-5 text-lg outline-none wrap-anywhere sm:px-8 [&>*+*]:mt-4 [&>*:first-child]:mt-0 [&_h2]:mt-7 [&_h2]:text-xl [&_h3]:mt-5 [&_h3]:text-lg [&_ul]:list-disc [&_ul]:ps-6 [&_ul]:marker:text-teal [&_ol]:list-decimal [&_ol]:ps-7 [&_ol]:marker:text-muted [&_li]:mt-1.5 [&_blockquote]:border-s-4 [&_blockquote]:border-teal-soft [&_blockquote]:ps-4 [&_blockquote]:text-muted [&_hr]:border-line [&_code]:rounded [&_code]:bg-sunken [&_code]:px-1.5 [&_code]:py-0.5 [&_a]:text-teal [&_a]:underline [&_a]:underline-offset-4";

/** Where an article is written, with the forms of the contract's allow-list and no others. */
export function ArticleEditor(props: ArticleEditorProps) {
  const { language, label, onChange, onSave } = props;
  const [isLinking, setLinking] = useState(false);
  const [words, setWords] = useState(() => wordCount(props.document));
  const editor = useEditor({
    extensions: articleExtensions(),
    // Without a line to stand on, the first tool that is pressed would change nothing.
    content: props.document.content.length > 0 ? props.document : null,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": m.studio_article_of({ title: label }),
        lang: language,
        class: look,
      },
      transformPastedHTML: pastedArticle,
      handleKeyDown: (_, event) => {
        if (!event.ctrlKey && !event.metaKey) return false;
        const key = event.key.toLowerCase();
        if (key === "k") setLinking(true);
        else if (key === "s") onSave();
        else return false;
        event.preventDefault();
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => {
      const document = cleanArticle(changed.getJSON());
      setWords(wordCount(document));
      onChange(document);
    },
  });
  return (
    <div className="min-w-0 rounded-card border border-line bg-surface shadow-soft focus-within:border-teal">
      <EditorToolbar editor={editor} onLink={() => setLinking(true)} />
      <EditorContent editor={editor} />
      <div className="sticky bottom-0 flex flex-wrap items-center justify-between gap-x-4 rounded-b-card border-t border-line bg-surface px-4 py-1 max-md:bottom-16">
        {props.status}
        <p className="tabular text-sm text-muted">
          {m.studio_words({ count: words })}
          {words > 0 ? ` · ${m.studio_reading({ time: courseLengthText(readingSeconds(words)) })}` : null}
        </p>
      </div>
      {isLinking ? <LinkDialog editor={editor} onClose={() => setLinking(false)} /> : null}
    </div>
  );
}
