import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Note } from "../../../../../src/contract/courses/learning.ts";
import { deleteNote, notesQuery, updateNote } from "../../../lib/queries/learning.ts";
import { momentText } from "../../../lib/text/dates.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import type { NoteDraft } from "./note-draft.ts";
import { NoteForm } from "./note-form.tsx";
import { NoteTime } from "./note-time.tsx";
import type { PlayerLink } from "./player/player-link.ts";

/** One note: read, changed, deleted. A change that was begun opens again where it was left. */
export function NoteRow({ note, draft, link }: { note: Note; draft: NoteDraft; link: PlayerLink | null }) {
  const queries = useQueryClient();
  const [isEditing, setEditing] = useState(() => draft.read() !== null);
  const [isAsking, setAsking] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: notesQuery(note.lessonId).queryKey });
  const stop = () => {
    draft.drop();
    setEditing(false);
  };
  const saving = useMutation({
    mutationFn: (text: string) => updateNote(note.id, text),
    onSuccess: async () => {
      await refresh();
      stop();
    },
  });
  const deleting = useMutation({
    mutationFn: () => deleteNote(note.id),
    onSuccess: async () => {
      draft.drop();
      await refresh();
    },
  });
  const when = momentText(new Date(note.createdAt));

  return (
    <li className="grid gap-2 py-4 first:pt-0 last:pb-0">
      {isEditing ? (
        <NoteForm
          label={m.note_edit_label()}
          submit={m.save()}
          text={note.text}
          draft={draft}
          saving={saving}
          onCancel={stop}
        />
      ) : (
        <>
          <p className="readable whitespace-pre-line wrap-anywhere">{note.text}</p>
          <div className="flex flex-wrap items-center gap-x-2">
            {note.positionSecs === null ? null : <NoteTime positionSecs={note.positionSecs} link={link} />}
            <p className="tabular me-auto text-sm text-muted">{when}</p>
            <Button
              tone="quiet"
              size="sm"
              aria-label={m.note_edit_of({ when })}
              onClick={() => setEditing(true)}
            >
              {m.note_edit()}
            </Button>
            <Button
              tone="dangerQuiet"
              size="sm"
              aria-label={m.note_delete_of({ when })}
              onClick={() => setAsking(true)}
            >
              {m.note_delete()}
            </Button>
          </div>
        </>
      )}
      {isAsking ? (
        <ConfirmDialog
          title={m.note_delete_title()}
          text={m.note_delete_text()}
          confirm={m.note_delete()}
          isBusy={deleting.isPending}
          error={deleting.error}
          onConfirm={() => deleting.mutate()}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </li>
  );
}
