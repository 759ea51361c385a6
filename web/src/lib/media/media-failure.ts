/** Why a microphone, camera or screen could not be had. */
export type MediaFailure = "denied" | "missing" | "busy" | "unsupported";

/** Reads the reason from what `getUserMedia` throws (Media Capture and Streams, 10.2). */
export function mediaFailure(error: unknown): MediaFailure {
  const name = error instanceof Error ? error.name : "";
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "missing";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "unsupported";
  }
}
