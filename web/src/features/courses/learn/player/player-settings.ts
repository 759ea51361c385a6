import { Observable } from "../../../../lib/observable.ts";
import { localStore } from "../../../../lib/storage.ts";

export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** How somebody likes videos in this browser. */
export interface PlayerSettings {
  speed: number;
  /** Language of the captions; null when they are off. */
  captions: string | null;
  /** What comes on again when captions are switched on. */
  lastCaptions: string | null;
  /** Null as long as nobody chose: then it is on, unless the person prefers things to stay still. */
  goesOn: boolean | null;
}

const key = "player";

/** Reads what was kept; what is not readable is not chosen. */
export function playerSettingsFrom(text: string | null): PlayerSettings {
  const kept = recordFrom(text);
  const speed = speeds.find((value) => value === kept["speed"]);
  return {
    speed: speed ?? 1,
    captions: textOrNull(kept["captions"]),
    lastCaptions: textOrNull(kept["lastCaptions"]),
    goesOn: typeof kept["goesOn"] === "boolean" ? kept["goesOn"] : null,
  };
}

export const playerSettings = new Observable<PlayerSettings>(playerSettingsFrom(localStore.get(key)));

export function setPlayerSettings(changes: Partial<PlayerSettings>): void {
  playerSettings.update(changes);
  localStore.set(key, JSON.stringify(playerSettings.snapshot()));
}

/** True if the next lesson begins by itself. */
export function goesOnByItself({ goesOn }: PlayerSettings): boolean {
  return goesOn ?? !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function recordFrom(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    // Written by something else; the next choice overwrites it.
    return {};
  }
}
