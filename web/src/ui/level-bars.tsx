import { levels } from "../../../src/contract/common.ts";
import type { Level } from "../../../src/contract/common.ts";
import { classNames } from "./class-names.ts";

/** A level as one, two or three bars; its name stands beside it. */
export function LevelBars({ level }: { level: Level }) {
  const filled = levels.indexOf(level) + 1;
  return (
    <span aria-hidden="true" className="inline-flex h-5 shrink-0 items-end gap-0.5">
      {[1, 2, 3].map((bar) => (
        <span
          key={bar}
          className={classNames("w-1.5 rounded-full", bar <= filled ? "bg-teal" : "bg-line")}
          style={{ blockSize: `${25 + bar * 25}%` }}
        />
      ))}
    </span>
  );
}
