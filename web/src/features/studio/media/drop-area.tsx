import { useRef, useState } from "react";
import type { DragEvent, ReactNode } from "react";
import { m } from "../../../paraglide/messages.js";
import { classNames } from "../../../ui/class-names.ts";

interface DropAreaProps {
  /** Files are not taken now. */
  isClosed?: boolean;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}

/** Takes files that are dropped; the button in it does the same for everybody else. */
export function DropArea({ isClosed = false, onFiles, children }: DropAreaProps) {
  // Entering a child comes before leaving its parent.
  const depth = useRef(0);
  const [isOver, setOver] = useState(false);
  const enter = (by: number) => (event: DragEvent) => {
    if (isClosed || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  return (
    <div
      onDragEnter={enter(1)}
      onDragOver={enter(0)}
      onDragLeave={enter(-1)}
      onDrop={(event) => {
        if (event.dataTransfer.types.includes("Files")) event.preventDefault();
        depth.current = 0;
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (!isClosed && files.length > 0) onFiles(files);
      }}
      className={classNames(
        "relative grid min-w-0 gap-4 rounded-control",
        isOver && "outline-2 outline-offset-8 outline-teal outline-dashed",
      )}
    >
      {children}
      {isOver ? (
        <p className="pointer-events-none absolute inset-0 grid place-items-center rounded-control bg-teal-soft/90 font-semibold text-teal">
          {m.media_drop_here()}
        </p>
      ) : null}
    </div>
  );
}
