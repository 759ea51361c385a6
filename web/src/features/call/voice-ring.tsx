import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { smoothed } from "../../lib/media/level.ts";

/** A soft ring that grows with a voice. `level` is asked for each picture; nothing renders in between. */
export function VoiceRing({ level, children }: { level: () => number; children: ReactNode }) {
  const ring = useRef<HTMLSpanElement>(null);
  const latest = useRef(level);
  useEffect(() => {
    latest.current = level;
  });
  useEffect(() => {
    let shown = 0;
    let before = performance.now();
    let frame = requestAnimationFrame(function draw(now) {
      shown = smoothed(shown, latest.current(), Math.max(0, now - before));
      before = now;
      if (ring.current) {
        ring.current.style.transform = `scale(${1 + shown * 0.28})`;
        ring.current.style.opacity = String(0.15 + shown * 0.6);
      }
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <span className="relative inline-grid">
      <span ref={ring} aria-hidden="true" className="absolute inset-0 rounded-full bg-coral/60 opacity-15" />
      <span className="relative">{children}</span>
    </span>
  );
}
