import { useSyncExternalStore } from "react";
import { z } from "zod";
import { localStore } from "./storage.ts";

export const themes = ["system", "light", "dark"] as const;

const preferencesSchema = z.object({
  theme: z.enum(themes).catch("system"),
  sounds: z.boolean().catch(true),
  microphoneId: z.string().nullable().catch(null),
  speakerId: z.string().nullable().catch(null),
  /** Media goes through a relay, so that the partner's device never learns this one's address. */
  relayOnly: z.boolean().catch(false),
  /** The microphone that was last heard, with the time; the check is not asked for again soon. */
  heard: z.object({ microphoneId: z.string().nullable(), at: z.number() }).nullable().catch(null),
  matchAnyLevel: z.boolean().catch(false),
  topic: z.string().nullable().catch(null),
});

/** What this browser remembers about how the person likes things. Never sent to the server. */
export type Preferences = z.infer<typeof preferencesSchema>;

const key = "preferences";
const listeners = new Set<() => void>();
let current: Preferences | null = null;

function load(): Preferences {
  const text = localStore.get(key);
  let value: unknown = {};
  try {
    value = text === null ? {} : JSON.parse(text);
  } catch {
    // What cannot be read is treated as never chosen; the next change overwrites it.
    value = {};
  }
  return preferencesSchema.parse(typeof value === "object" && value !== null ? value : {});
}

export function preferences(): Preferences {
  current ??= load();
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
