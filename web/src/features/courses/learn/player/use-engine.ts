import { useEffect, useEffectEvent, useRef, useState } from "react";
import { RequestProblem } from "../../../../lib/api/problem.ts";
import type { Engine, EngineFailure, Quality } from "./engine.ts";
import { retryDelaySeconds } from "./retry-delay.ts";
import { useRetries } from "./use-retries.ts";
import { startEngine } from "./start-engine.ts";

/** Why nothing comes. Without a network, another attempt is made by itself at `retryAt`, in ms; null while one is made. */
export type PlaybackFailure =
  | { is: "network"; retryAt: number | null }
  | { is: "broken" }
  | { is: "unsupported" };

interface UseEngine {
  video: HTMLVideoElement | null;
  hlsUrl: string;
  startAt: number;
  /** Asks for a fresh address. Throws RequestProblem when there is none now. */
  renew: () => Promise<string>;
}

interface EngineState {
  failure: PlaybackFailure | null;
  qualities: readonly Quality[];
  quality: number | null;
  choose: (quality: number | null) => void;
  retry: () => void;
}

/** Plays the stream and heals it: a fresh address when one is refused, attempts ever farther apart without a network. */
export function useEngine({ video, hlsUrl, startAt, renew }: UseEngine): EngineState {
  const engine = useRef<Engine | null>(null);
  const failures = useRef({ refused: 0, network: 0, isRenewing: false });
  const [failure, setFailure] = useState<PlaybackFailure | null>(null);
  const [qualities, setQualities] = useState<readonly Quality[]>([]);
  const [quality, setQuality] = useState<number | null>(null);
  const [beginning, setBeginning] = useState({ at: startAt });

  function waitForNetwork(): void {
    const seconds = retryDelaySeconds(failures.current.network);
    failures.current.network += 1;
    setFailure({ is: "network", retryAt: Date.now() + seconds * 1000 });
  }

  async function goOnWithFreshAddress(): Promise<void> {
    // Sound and picture are refused one after the other.
    if (failures.current.isRenewing) return;
    failures.current.refused += 1;
    // Fresh addresses that are refused at once are no matter of time.
    if (failures.current.refused > 3) return setFailure({ is: "broken" });
    failures.current.isRenewing = true;
    try {
      engine.current?.readdress(absolute(await renew()));
      engine.current?.resume();
    } catch (error) {
      if (!(error instanceof RequestProblem)) throw error;
      waitForNetwork();
    } finally {
      failures.current.isRenewing = false;
    }
  }

  const fail = useEffectEvent((what: EngineFailure) => {
    switch (what) {
      case "network":
        return waitForNetwork();
      case "refused":
        return void goOnWithFreshAddress();
      case "broken":
        return setFailure({ is: "broken" });
    }
  });
  const recover = useEffectEvent(() => {
    failures.current.refused = 0;
    failures.current.network = 0;
    setFailure(null);
  });
  const learn = useEffectEvent((all: readonly Quality[]) => {
    setQualities(all);
    // An engine that begins anew knows nothing of what was chosen.
    if (quality !== null && quality < all.length) engine.current?.choose(quality);
  });
  const begin = useEffectEvent((element: HTMLVideoElement, at: number) => ({
    video: element,
    url: absolute(hlsUrl),
    startAt: at,
    onFailure: fail,
    onRecovery: recover,
    onQualities: learn,
  }));

  useEffect(() => {
    if (video === null) return;
    let isOver = false;
    async function start(element: HTMLVideoElement): Promise<void> {
      const started = await startEngine(begin(element, beginning.at));
      if (isOver) return started?.destroy();
      engine.current = started;
      if (started === null) setFailure({ is: "unsupported" });
    }
    void start(video);
    return () => {
      isOver = true;
      engine.current?.destroy();
      engine.current = null;
    };
  }, [video, beginning]);

  useEffect(() => engine.current?.readdress(absolute(hlsUrl)), [hlsUrl]);

  function retry(): void {
    if (failure?.is === "network") {
      setFailure({ is: "network", retryAt: null });
      engine.current?.resume();
    } else {
      failures.current.refused = 0;
      setFailure(null);
      setBeginning({ at: video?.currentTime ?? startAt });
    }
  }
  useRetries(failure, retry);

  return {
    failure,
    qualities,
    quality,
    choose: (index) => {
      setQuality(index);
      engine.current?.choose(index);
    },
    retry,
  };
}

function absolute(url: string): string {
  return new URL(url, location.href).href;
}
