import { useRef, useSyncExternalStore } from "react";
import type { Cue } from "../../../../../../src/contract/media/web-vtt.ts";
import { clockText } from "../../../../lib/text/duration.ts";
import { m } from "../../../../paraglide/messages.js";
import type { PlayerLink } from "../player/player-link.ts";
import { cueAt } from "./find-cues.ts";
import { useFollowing } from "./use-following.ts";

interface CueListProps {
  /** Those that are listed. */
  cues: readonly Cue[];
  /** Those of the whole video, among which one is heard now. */
  all: readonly Cue[];
  language: string;
  link: PlayerLink;
}

/** The lines of a transcript; each one plays the video from there. */
export function CueList({ cues, all, language, link }: CueListProps) {
  const list = useRef<HTMLOListElement>(null);
  const current = useSyncExternalStore(link.state.subscribe, () => {
    const { isReady, positionSecs } = link.state.snapshot();
    return isReady ? cueAt(all, positionSecs) : null;
  });
  useFollowing(list, current?.startSeconds ?? null);
  return (
    <ol
      ref={list}
      aria-label={m.transcript()}
      className="relative -mx-2 grid max-h-80 overflow-y-auto overscroll-contain px-0.5 py-0.5"
    >
      {cues.map((cue) => (
        <li key={`${cue.startSeconds}-${cue.endSeconds}-${cue.text}`}>
          <button
            type="button"
            aria-current={cue === current ? "true" : undefined}
            onClick={() => link.playFrom(cue.startSeconds)}
            className="flex min-h-10 w-full items-baseline gap-3 rounded-control px-2 py-1.5 text-start -outline-offset-2 hover:bg-sunken aria-current:bg-teal-soft"
          >
            <span className="tabular w-14 shrink-0 text-end text-sm text-muted">
              {clockText(cue.startSeconds)}
            </span>
            <span lang={language} dir="auto" className="min-w-0 wrap-anywhere whitespace-pre-line">
              {cue.text}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
