import { z } from "zod";
import { articleDocumentSchema } from "../../../../../src/contract/courses/article.ts";
import type { ArticleDocument } from "../../../../../src/contract/courses/article.ts";
import { localStore } from "../../../lib/storage.ts";

const draftSchema = z.object({ base: articleDocumentSchema, mine: articleDocumentSchema });

/** Words that have not arrived at the server, with what they were written on. */
export interface Draft {
  base: ArticleDocument;
  mine: ArticleDocument;
}

export interface DraftPlace {
  read: () => Draft | null;
  keep: (draft: Draft) => void;
  drop: () => void;
}

/** Where the unsaved words of one lesson are kept in this browser: a crash or a lost network loses nothing. */
export function articleDraft(accountId: string, lessonId: string): DraftPlace {
  const key = `article.${accountId}.${lessonId}`;
  return {
    read: () => {
      const text = localStore.get(key);
      return text === null ? null : parsed(text);
    },
    keep: (draft) => localStore.set(key, JSON.stringify(draft)),
    drop: () => localStore.remove(key),
  };
}

function parsed(text: string): Draft | null {
  try {
    return draftSchema.parse(JSON.parse(text));
  } catch {
    // What cannot be read was not written by this version; the server has the last article that was saved.
    return null;
  }
}
