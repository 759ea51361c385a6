export type PlayerCommand =
  | { do: "toggle-play" | "toggle-full-screen" | "toggle-captions" | "toggle-sound" | "note" }
  | { do: "skip"; seconds: number };

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Where the focus is: words are typed there, it is pressed or moved with keys of its own, or neither. */
export type FocusKind = "typing" | "pressing" | "moving" | "none";

/** What a key means to the player; null when it is meant for something else. */
export function commandOf(press: Press, focus: FocusKind): PlayerCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey || focus === "typing") return null;
  switch (press.key.length === 1 ? press.key.toLowerCase() : press.key) {
    case " ":
      return focus === "none" ? { do: "toggle-play" } : null;
    case "k":
      return { do: "toggle-play" };
    case "ArrowLeft":
      return focus === "moving" ? null : { do: "skip", seconds: -5 };
    case "ArrowRight":
      return focus === "moving" ? null : { do: "skip", seconds: 5 };
    case "j":
      return { do: "skip", seconds: -10 };
    case "l":
      return { do: "skip", seconds: 10 };
    case "f":
      return { do: "toggle-full-screen" };
    case "c":
      return { do: "toggle-captions" };
    case "m":
      return { do: "toggle-sound" };
    case "n":
      return { do: "note" };
    default:
      return null;
  }
}
