// oxlint-disable-next-line import/no-named-as-default -- the types know the class by its default export only
import Hls from "hls.js";
import type { ErrorData, HlsConfig } from "hls.js";
import workerPath from "hls.js/dist/hls.worker.js?url";
import type { Engine, EngineOptions } from "./engine.ts";
import { SignedAddress } from "./signed-address.ts";

/** A decoder that stumbled once is started again; when that happens again so soon, the video itself is at fault. */
const SECOND_FAULT_MS = 30_000;
const refusals: readonly number[] = [401, 403, 410];

/** One quick attempt by itself; after that the person is told, and the player decides when to go on. */
const patience: Partial<HlsConfig> = Object.fromEntries(
  (["manifestLoadPolicy", "playlistLoadPolicy", "fragLoadPolicy"] as const).map((policy) => {
    const { default: usual } = Hls.DefaultConfig[policy];
    const errorRetry = { maxNumRetry: 1, retryDelayMs: 500, maxRetryDelayMs: 500 };
    return [
      policy,
      { default: { ...usual, maxTimeToFirstByteMs: 10_000, errorRetry, timeoutRetry: errorRetry } },
    ];
  }),
);

/** The stream through Media Source Extensions, by hls.js. */
export function playByHls({ video, url, startAt, ...events }: EngineOptions): Engine {
  const address = new SignedAddress(url);
  const hls = new Hls({
    ...patience,
    startPosition: startAt,
    capLevelToPlayerSize: true,
    backBufferLength: 60,
    // A file of our own, so that no page has to allow workers made of text.
    workerPath,
    xhrSetup: (request, asked) => request.open("GET", address.current(asked)),
    // Captions come as tracks of the page, which hls.js would empty.
    timelineController: undefined,
    subtitleStreamController: undefined,
    subtitleTrackController: undefined,
  } satisfies Partial<HlsConfig>);
  let brokeAt = Number.NEGATIVE_INFINITY;

  function heal(): void {
    const now = performance.now();
    const isAgain = now - brokeAt < SECOND_FAULT_MS;
    brokeAt = now;
    if (isAgain) events.onFailure("broken");
    else hls.recoverMediaError();
  }

  function fail({ fatal, type, response }: ErrorData): void {
    if (response !== undefined && refusals.includes(response.code ?? 0)) events.onFailure("refused");
    else if (!fatal) return;
    else if (type === Hls.ErrorTypes.NETWORK_ERROR) events.onFailure("network");
    else if (type === Hls.ErrorTypes.MEDIA_ERROR) heal();
    else events.onFailure("broken");
  }

  hls.on(Hls.Events.ERROR, (_, data) => fail(data));
  hls.on(Hls.Events.FRAG_BUFFERED, () => events.onRecovery());
  hls.on(Hls.Events.MANIFEST_PARSED, (_, { levels }) =>
    events.onQualities(levels.map(({ height }, index) => ({ index, height }))),
  );
  hls.attachMedia(video);
  hls.loadSource(address.url);

  return {
    readdress: (fresh) => address.renew(fresh),
    resume: () => {
      if (hls.levels.length === 0) hls.loadSource(address.url);
      else hls.startLoad();
    },
    choose: (quality) => {
      hls.nextLevel = quality ?? -1;
    },
    destroy: () => hls.destroy(),
  };
}

/** True where the browser lets scripts feed a `<video>`, on an iPhone since iOS 17.1. */
export function canPlayByHls(): boolean {
  return Hls.isSupported();
}
