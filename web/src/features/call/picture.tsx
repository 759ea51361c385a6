import { useEffect, useRef } from "react";
import { classNames } from "../../ui/class-names.ts";

/** A live picture without sound; the voice has its own element. */
export function Picture({
  stream,
  label,
  className,
}: {
  stream: MediaStream;
  label: string;
  className?: string;
}) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return (
    <video
      ref={video}
      autoPlay
      playsInline
      muted
      aria-label={label}
      className={classNames("absolute inset-0 size-full bg-sunken", className)}
    />
  );
}
