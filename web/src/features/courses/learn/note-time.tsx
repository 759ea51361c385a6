import { Play } from "lucide-react";
import { clockText } from "../../../lib/text/duration.ts";
import { m } from "../../../paraglide/messages.js";
import { Button } from "../../../ui/button.tsx";
import type { PlayerLink } from "./player/player-link.ts";

/** The moment of the video that a note is about; pressed, it plays from there. */
export function NoteTime({ positionSecs, link }: { positionSecs: number; link: PlayerLink | null }) {
  const time = clockText(positionSecs);
  if (link === null) return <p className="tabular text-sm text-muted">{time}</p>;
  return (
    <Button
      tone="quiet"
      size="sm"
      className="tabular -ms-3.5"
      aria-label={m.note_play_from({ time })}
      onClick={() => link.playFrom(positionSecs)}
    >
      <Play aria-hidden="true" className="size-4" />
      {time}
    </Button>
  );
}
