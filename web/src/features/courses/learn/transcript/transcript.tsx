import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Playback } from "../../../../../../src/contract/media/video.ts";
import { languageName } from "../../../../lib/places/names.ts";
import { readCues } from "../../../../lib/queries/media.ts";
import { useObservable } from "../../../../lib/use-observable.ts";
import { m } from "../../../../paraglide/messages.js";
import { Card } from "../../../../ui/card.tsx";
import { Input, Select } from "../../../../ui/controls.tsx";
import { ProblemNotice } from "../../../../ui/problem-notice.tsx";
import { Skeleton } from "../../../../ui/skeleton.tsx";
import type { PlayerLink } from "../player/player-link.ts";
import { playerSettings } from "../player/player-settings.ts";
import { CueList } from "./cue-list.tsx";
import { findCues } from "./find-cues.ts";

interface TranscriptProps {
  videoId: string;
  captions: Playback["captions"];
  link: PlayerLink;
}

/** What is said in the video, to read, to search, and to jump to. */
export function Transcript({ videoId, captions, link }: TranscriptProps) {
  const { captions: shown, lastCaptions } = useObservable(playerSettings);
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const byWish = [chosen, shown, lastCaptions].map((tag) =>
    captions.find(({ language }) => language === tag),
  );
  const track = byWish.find((found) => found !== undefined) ?? captions[0];
  const cues = useQuery({
    queryKey: ["cues", videoId, track?.language],
    queryFn: ({ signal }) => readCues(track?.url ?? "", signal),
    enabled: track !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (track === undefined) return null;
  const found = cues.data ? findCues(cues.data, words) : [];
  return (
    <Card aria-labelledby="transcript" className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="transcript" className="me-auto text-lg">
          {m.transcript()}
        </h2>
        {captions.length > 1 ? (
          <Select
            aria-label={m.transcript_language()}
            value={track.language}
            onChange={({ target }) => setChosen(target.value)}
          >
            {captions.map(({ language }) => (
              <option key={language} value={language}>
                {languageName(language)}
              </option>
            ))}
          </Select>
        ) : null}
      </div>
      <Input
        type="search"
        aria-label={m.transcript_search()}
        placeholder={m.transcript_search()}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {cues.isPending ? <Skeleton className="h-40" /> : null}
      {cues.error ? <ProblemNotice error={cues.error} onRetry={() => void cues.refetch()} /> : null}
      <p aria-live="polite" className="text-sm text-muted empty:hidden">
        {words.trim() !== "" && cues.data ? m.transcript_found({ count: found.length }) : null}
      </p>
      {found.length > 0 ? (
        <CueList cues={found} all={cues.data ?? []} language={track.language} link={link} />
      ) : null}
    </Card>
  );
}
