import { useEffect, useState } from "react";
import { nextPlace } from "./watermark-place.ts";

const STAYS_MS = 20_000;

/** The viewer's name on what was paid for. It wanders, so that nobody can cut it off, and bothers nobody. */
export function Watermark({ name }: { name: string }) {
  const [place, setPlace] = useState(() => nextPlace({ top: 50, start: 50 }, Math.random));
  useEffect(() => {
    const timer = setInterval(() => setPlace((now) => nextPlace(now, Math.random)), STAYS_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p
      aria-hidden="true"
      data-watermark=""
      className="pointer-events-none absolute max-w-[38%] truncate text-sm font-semibold text-ink opacity-45 transition-[top,inset-inline-start] duration-[4s] ease-in-out select-none text-shadow-[0_0_3px_rgb(0_0_0/0.9)]"
      style={{ top: `${place.top}%`, insetInlineStart: `${place.start}%` }}
    >
      {name}
    </p>
  );
}
