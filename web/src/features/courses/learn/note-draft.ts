import { localStore } from "../../../lib/storage.ts";

/** What was typed and not saved yet, kept in this browser for the person who typed it; null when nothing was. */
export interface NoteDraft {
  read: () => string | null;
  keep: (text: string) => void;
  drop: () => void;
}

/** The draft of one note: `about` names the lesson of a new one, or the note that is changed. */
export function noteDraft(accountId: string, about: string): NoteDraft {
  const key = `note.${accountId}.${about}`;
  return {
    read: () => localStore.get(key),
    keep: (text) => (text.trim() === "" ? localStore.remove(key) : localStore.set(key, text)),
    drop: () => localStore.remove(key),
  };
}
