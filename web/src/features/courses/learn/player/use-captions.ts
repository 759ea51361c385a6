import { useEffect, useState } from "react";
import type { Playback } from "../../../../../../src/contract/media/video.ts";
import { useObservable } from "../../../../lib/use-observable.ts";
import { playerSettings, setPlayerSettings } from "./player-settings.ts";
import { showCaptions } from "./video-moves.ts";

type Captions = Playback["captions"];

interface ShownCaptions {
  /** One `<track>` each. A track keeps the address it was read from: a fresh one would empty it. */
  tracks: Captions;
  language: string | null;
  choose: (language: string | null) => void;
  toggle: () => void;
}

/** Shows the captions in the language that was chosen last, here or in the browser's own menu. */
export function useCaptions(video: HTMLVideoElement | null, captions: Captions): ShownCaptions {
  const { captions: chosen, lastCaptions } = useObservable(playerSettings);
  const [tracks, setTracks] = useState(captions);
  const language = captions.some((track) => track.language === chosen) ? chosen : null;

  const isNew = captions.some((track, index) => track.url !== tracks[index]?.url);
  if (isNew || captions.length !== tracks.length) {
    const isRead = (tag: string) =>
      [...(video?.querySelectorAll("track") ?? [])].some(
        (track) => track.srclang === tag && track.readyState === HTMLTrackElement.LOADED,
      );
    const kept = captions.map((fresh) =>
      isRead(fresh.language) ? (tracks.find((track) => track.language === fresh.language) ?? fresh) : fresh,
    );
    if (kept.some((track, index) => track !== tracks[index])) setTracks(kept);
  }

  useEffect(() => {
    if (video === null || tracks.length === 0) return;
    showCaptions(video, language);
    const follow = () => {
      const showing = [...video.textTracks].find(({ mode }) => mode === "showing")?.language ?? null;
      if (showing !== language) choose(showing);
    };
    video.textTracks.addEventListener("change", follow);
    return () => video.textTracks.removeEventListener("change", follow);
  }, [video, language, tracks]);

  function toggle(): void {
    if (language !== null) return choose(null);
    const last = captions.find((track) => track.language === lastCaptions) ?? captions[0];
    if (last !== undefined) choose(last.language);
  }

  return { tracks, language, choose, toggle };
}

function choose(language: string | null): void {
  setPlayerSettings(language === null ? { captions: null } : { captions: language, lastCaptions: language });
}
