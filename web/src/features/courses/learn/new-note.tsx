import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { addNote, notesQuery } from "../../../lib/queries/learning.ts";
import { m } from "../../../paraglide/messages.js";
import type { NoteDraft } from "./note-draft.ts";
import { NoteForm } from "./note-form.tsx";

/** A place for a new note, empty again once one is saved. */
export function NewNote({ lessonId, draft }: { lessonId: string; draft: NoteDraft }) {
  const queries = useQueryClient();
  const [added, setAdded] = useState(0);
  const saving = useMutation({
    mutationFn: (text: string) => addNote(lessonId, { text, positionSecs: null }),
    onSuccess: async () => {
      draft.drop();
      setAdded((count) => count + 1);
      await queries.invalidateQueries({ queryKey: notesQuery(lessonId).queryKey });
    },
  });
  return (
    <NoteForm key={added} label={m.note_new()} submit={m.note_add()} text="" draft={draft} saving={saving} />
  );
}
