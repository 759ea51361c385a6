import { useRef } from "react";
import { useLevel } from "../lib/media/use-level.ts";

const segments = 18;

interface LevelBarProps {
  stream: MediaStream;
  onLevel?: (level: number, elapsedMs: number) => void;
}

/** How loud the microphone is now, as a row of soft bars. What it means is said in words beside it. */
export function LevelBar({ stream, onLevel }: LevelBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useLevel(stream, (level, elapsedMs) => {
    const lit = Math.round(level * segments);
    for (const [index, segment] of [...(bar.current?.children ?? [])].entries()) {
      segment.toggleAttribute("data-lit", index < lit);
    }
    onLevel?.(level, elapsedMs);
  });
  return (
    <div ref={bar} aria-hidden="true" className="flex h-8 items-center gap-1">
      {Array.from({ length: segments }, (_, index) => (
        <span
          key={index}
          className="h-full max-w-2.5 flex-1 rounded-full bg-line transition-colors duration-75 data-lit:bg-teal"
        />
      ))}
    </div>
  );
}
