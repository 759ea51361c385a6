import { useEffect, useState } from "react";
import type { Playback } from "../../../../../../src/contract/media/video.ts";
import { languageName } from "../../../../lib/places/names.ts";
import { useObservable } from "../../../../lib/use-observable.ts";
import { Controls } from "./controls.tsx";
import { FailureBar } from "./failure-bar.tsx";
import { goOn } from "./going-on.ts";
import { startPlaying } from "./video-moves.ts";
import type { PlayerLink } from "./player-link.ts";
import { goesOnByItself, playerSettings } from "./player-settings.ts";
import "./player.css";
import type { ProgressReporter } from "./progress-reporter.ts";
import type { NextLesson } from "./next-lesson.ts";
import { ResumedChip } from "./resumed-chip.tsx";
import { SettingsMenu } from "./settings-menu.tsx";
import { UpNext } from "./up-next.tsx";
import { useCaptions } from "./use-captions.ts";
import { useCommands } from "./use-commands.ts";
import { useEnded } from "./use-ended.ts";
import { useEngine } from "./use-engine.ts";
import { usePlayerKeys } from "./use-player-keys.ts";
import { useOnlyOnePlays } from "./use-only-one-plays.ts";
import { useReports } from "./use-reports.ts";
import { useSpeed } from "./use-speed.ts";
import { Watermark } from "./watermark.tsx";

interface PlayerProps {
  title: string;
  playback: Playback;
  /** In seconds; read once. */
  startAt: number;
  playsAtOnce: boolean;
  link: PlayerLink;
  reporter: ProgressReporter | null;
  next: NextLesson | null;
  /** Asks for a fresh address of the same video. Throws RequestProblem. */
  renew: () => Promise<string>;
}

/** A video with everything one needs to learn from it. Dark in both themes, as pictures want it. */
export function Player({ title, playback, startAt, playsAtOnce, link, reporter, next, renew }: PlayerProps) {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const settings = useObservable(playerSettings);
  const engine = useEngine({ video, hlsUrl: playback.hlsUrl, startAt, renew });
  const captions = useCaptions(video, playback.captions);
  const ended = useEnded(video);
  useSpeed(video);
  useReports(video, reporter, startAt);
  useOnlyOnePlays(video);
  usePlayerKeys(frame, useCommands({ frame, video, link, captions }));

  useEffect(() => (video === null ? undefined : link.attach(video)), [video, link]);
  useEffect(() => {
    if (video !== null && playsAtOnce) void startPlaying(video);
  }, [video, playsAtOnce]);

  function openNext(): void {
    goOn();
    next?.open();
  }

  return (
    <div ref={setFrame} data-theme="dark" className="player relative aspect-video w-full text-ink">
      <Controls
        frame={frame}
        captions={
          playback.captions.length > 0 ? { isOn: captions.language !== null, toggle: captions.toggle } : null
        }
        menu={
          <SettingsMenu
            container={frame}
            qualities={{ all: engine.qualities, chosen: engine.quality, choose: engine.choose }}
            captions={{
              all: playback.captions.map(({ language }) => language),
              chosen: captions.language,
              choose: captions.choose,
            }}
            hasNext={next !== null}
          />
        }
      >
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- they are there where the instructor has given some */}
        <video ref={setVideo} slot="media" aria-label={title} playsInline preload="auto">
          {captions.tracks.map(({ language, url }) => (
            <track
              key={language}
              kind="captions"
              srcLang={language}
              label={languageName(language)}
              src={url}
            />
          ))}
        </video>
      </Controls>
      {playback.watermark === null ? null : <Watermark name={playback.watermark} />}
      {video !== null && engine.failure === null ? <ResumedChip video={video} startAt={startAt} /> : null}
      {ended.hasEnded && next !== null ? (
        <UpNext
          title={next.title}
          goesOn={goesOnByItself(settings)}
          onOpen={openNext}
          onCancel={ended.stay}
        />
      ) : null}
      {engine.failure === null ? null : <FailureBar failure={engine.failure} onRetry={engine.retry} />}
    </div>
  );
}
