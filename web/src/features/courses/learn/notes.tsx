import { useInfiniteQuery } from "@tanstack/react-query";
import { notesQuery } from "../../../lib/queries/learning.ts";
import { useAccount } from "../../../lib/session/use-session.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { NewNote } from "./new-note.tsx";
import { noteDraft } from "./note-draft.ts";
import { NoteRow } from "./note-row.tsx";
import type { PlayerLink } from "./player/player-link.ts";

interface NotesProps {
  lessonId: string;
  /** To the video that the notes are about; null in other lessons. */
  link: PlayerLink | null;
}

/** My notes on a lesson, which nobody else sees. */
export function Notes({ lessonId, link }: NotesProps) {
  const accountId = useAccount()?.id ?? "";
  const notes = useInfiniteQuery(notesQuery(lessonId));
  const items = notes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card aria-labelledby="notes" className="grid gap-4">
      <div>
        <h2 id="notes" className="text-lg">
          {m.notes_title()}
        </h2>
        <p className="text-sm text-muted">{m.notes_private()}</p>
      </div>
      <NewNote lessonId={lessonId} draft={noteDraft(accountId, lessonId)} link={link} />
      {notes.isPending ? <Skeleton className="h-16" /> : null}
      {notes.error ? <ProblemNotice error={notes.error} onRetry={() => void notes.refetch()} /> : null}
      {notes.data && items.length === 0 ? <p className="text-muted">{m.notes_none()}</p> : null}
      {items.length > 0 ? (
        <ul className="divide-y divide-line">
          {items.map((note) => (
            <NoteRow key={note.id} note={note} draft={noteDraft(accountId, note.id)} link={link} />
          ))}
        </ul>
      ) : null}
      {notes.hasNextPage ? (
        <Button
          tone="plain"
          size="sm"
          className="justify-self-center"
          isBusy={notes.isFetchingNextPage}
          onClick={() => void notes.fetchNextPage()}
        >
          {m.show_more()}
        </Button>
      ) : null}
    </Card>
  );
}
