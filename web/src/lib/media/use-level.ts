import { useEffect, useRef } from "react";
import { smoothed } from "./level.ts";
import { LevelMeter } from "./level-meter.ts";

/** Calls `onLevel` for each picture with a calm level from 0 to 1 and the milliseconds since the last call. */
export function useLevel(
  stream: MediaStream | null,
  onLevel: (level: number, elapsedMs: number) => void,
): void {
  const latest = useRef(onLevel);
  useEffect(() => {
    latest.current = onLevel;
  });
  useEffect(() => {
    if (!stream) return;
    const meter = new LevelMeter(stream);
    let level = 0;
    let before = performance.now();
    let frame = requestAnimationFrame(function measure(now) {
      const elapsedMs = Math.max(0, now - before);
      before = now;
      level = smoothed(level, meter.read(), elapsedMs);
      latest.current(level, elapsedMs);
      frame = requestAnimationFrame(measure);
    });
    return () => {
      cancelAnimationFrame(frame);
      meter.close();
    };
  }, [stream]);
}
