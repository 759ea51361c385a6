import type { WatchWord } from "../../../../../src/contract/admin/watch-words.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import type { Column } from "../list/column.ts";
import { rowMark } from "../list/use-list-keys.ts";
import { When } from "../when.tsx";

export function wordColumns(onDelete: (word: WatchWord) => void): readonly Column<WatchWord>[] {
  return [
    {
      header: m.admin_watch_word(),
      cell: ({ word, language }) => (
        <span lang={language} className="font-semibold wrap-anywhere">
          {word}
        </span>
      ),
    },
    { header: m.admin_watch_word_added(), cell: ({ createdAt }) => <When at={createdAt} /> },
    {
      header: m.admin_actions(),
      cell: (word) => (
        <Button
          {...rowMark}
          tone="dangerQuiet"
          size="sm"
          aria-label={m.admin_delete_of({ name: word.word })}
          onClick={() => onDelete(word)}
        >
          {m.admin_delete()}
        </Button>
      ),
    },
  ];
}
