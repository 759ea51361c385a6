import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { addNote, notesQuery } from "../../../lib/queries/learning.ts";
import { clockText } from "../../../lib/text/duration.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import type { NoteDraft } from "./note-draft.ts";
import { NoteForm } from "./note-form.tsx";
import type { PlayerLink } from "./player/player-link.ts";
import { useMoment } from "./use-moment.ts";

interface NewNoteProps {
  lessonId: string;
  draft: NoteDraft;
  link: PlayerLink | null;
}

/** A place for a new note, empty again once one is saved. To a video it says which moment it is about. */
export function NewNote({ lessonId, draft, link }: NewNoteProps) {
  const queries = useQueryClient();
  const [added, setAdded] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const moment = useMoment(link);
  const saving = useMutation({
    mutationFn: (text: string) => addNote(lessonId, { text, positionSecs: moment.positionSecs }),
    onSuccess: async () => {
      draft.drop();
      setAdded((count) => count + 1);
      moment.release();
      await queries.invalidateQueries({ queryKey: notesQuery(lessonId).queryKey });
    },
  });

  useEffect(() => link?.offerNotes(() => place.current?.querySelector("textarea")?.focus()), [link]);

  const time = moment.positionSecs === null ? null : clockText(moment.positionSecs);
  return (
    <div
      ref={place}
      onFocus={({ target }) => {
        if (target instanceof HTMLTextAreaElement) moment.take(target.value.trim() === "");
      }}
    >
      <NoteForm
        key={added}
        label={time === null ? m.note_new() : m.note_new_at({ time })}
        submit={m.note_add()}
        text=""
        draft={draft}
        saving={saving}
      />
      {time === null ? null : (
        <Button tone="quiet" size="sm" className="-ms-3.5 mt-1" onClick={moment.forget}>
          {m.note_without_time({ time })}
        </Button>
      )}
    </div>
  );
}
