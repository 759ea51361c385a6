import { useSyncExternalStore } from "react";
import { localStore } from "./storage.ts";

export const themes = ["system", "light", "dark"] as const;

/** What this browser remembers about how the person likes things. Never sent to the server. */
export interface Preferences {
  theme: (typeof themes)[number];
  sounds: boolean;
  microphoneId: string | null;
  speakerId: string | null;
  /** Media goes through a relay, so that the partner's device never learns this one's address. */
  relayOnly: boolean;
  /** The microphone that was last heard, with the time; the check is not asked for again soon. */
  heard: { microphoneId: string | null; at: number } | null;
  matchAnyLevel: boolean;
  topic: string | null;
}

const key = "preferences";
const listeners = new Set<() => void>();
let current: Preferences | null = null;

/** Reads what was kept, by hand because it is needed before the first picture; what is not readable is not chosen. */
export function preferencesFrom(text: string | null): Preferences {
  const kept = recordFrom(text);
  const heard = isRecord(kept["heard"]) ? kept["heard"] : null;
  return {
    theme: themes.find((theme) => theme === kept["theme"]) ?? "system",
    sounds: kept["sounds"] !== false,
    microphoneId: textOrNull(kept["microphoneId"]),
    speakerId: textOrNull(kept["speakerId"]),
    relayOnly: kept["relayOnly"] === true,
    heard:
      heard && typeof heard["at"] === "number"
        ? { microphoneId: textOrNull(heard["microphoneId"]), at: heard["at"] }
        : null,
    matchAnyLevel: kept["matchAnyLevel"] === true,
    topic: textOrNull(kept["topic"]),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function recordFrom(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return isRecord(value) ? value : {};
  } catch {
    // What cannot be read is treated as never chosen; the next change overwrites it.
    return {};
  }
}

export function preferences(): Preferences {
  current ??= preferencesFrom(localStore.get(key));
  return current;
}

export function setPreferences(changes: Partial<Preferences>): void {
  current = { ...preferences(), ...changes };
  localStore.set(key, JSON.stringify(current));
  if (changes.theme) localStore.set("theme", changes.theme);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences, preferences);
}

const heardForMs = 14 * 24 * 60 * 60 * 1000;

/** The same for a component: looked at when something changes, which is often enough for two weeks. */
export function useMicrophoneIsKnown(): boolean {
  const isKnownNow = () => microphoneIsKnown(preferences(), Date.now());
  return useSyncExternalStore(subscribe, isKnownNow, () => false);
}

/** True if the chosen microphone was heard in the last two weeks. */
export function microphoneIsKnown(value: Preferences, now: number): boolean {
  return (
    value.heard !== null &&
    value.heard.microphoneId === value.microphoneId &&
    now - value.heard.at < heardForMs
  );
}
