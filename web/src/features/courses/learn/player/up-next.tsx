import { useEffect, useEffectEvent, useState } from "react";
import { m } from "../../../../paraglide/messages.js";
import { Button } from "../../../../ui/button.tsx";

const COUNTS_SECONDS = 5;

interface UpNextProps {
  title: string;
  /** False: the next lesson waits for a press. */
  goesOn: boolean;
  onOpen: () => void;
  onCancel: () => void;
}

/** After a lesson: the next one, which begins by itself in a moment unless somebody would rather stay. */
export function UpNext({ title, goesOn, onOpen, onCancel }: UpNextProps) {
  const left = useCountdown(goesOn, onOpen);
  return (
    <section
      aria-label={m.player_up_next()}
      className="pointer-events-none absolute inset-0 grid place-content-center rounded-card bg-veil p-3"
    >
      <div className="pointer-events-auto grid w-[min(20rem,100%)] gap-3 rounded-card bg-surface p-4 text-ink shadow-soft">
        <div>
          <p className="tabular text-sm text-muted">
            {goesOn ? m.player_next_in({ seconds: left }) : m.player_up_next()}
          </p>
          <p className="line-clamp-2 font-semibold wrap-anywhere">{title}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={onOpen}>
            {m.learn_next()}
          </Button>
          <Button tone="plain" size="sm" onClick={onCancel}>
            {m.cancel()}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** Seconds that are left. It stands still while the page is out of sight: nobody misses how a lesson begins. */
function useCountdown(isOn: boolean, onEnd: () => void): number {
  const [left, setLeft] = useState(COUNTS_SECONDS);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") setLeft((seconds) => Math.max(0, seconds - 1));
    }, 1000);
    return () => clearInterval(timer);
  }, [isOn]);
  useEffect(() => {
    if (isOn && left === 0) end();
  }, [isOn, left]);
  return left;
}
