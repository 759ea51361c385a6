import type { Engine, EngineOptions } from "./engine.ts";

/**
 * hls.js wherever the browser lets scripts feed a video: only then a fresh address goes unnoticed, qualities can be
 * chosen and faults healed. What is left are iPhones before iOS 17.1, which play HLS themselves and in no other way.
 * Null when the browser can do neither.
 */
export async function startEngine(options: EngineOptions): Promise<Engine | null> {
  if ("MediaSource" in globalThis || "ManagedMediaSource" in globalThis) {
    const { canPlayByHls, playByHls } = await import("./hls-engine.ts");
    if (canPlayByHls()) return playByHls(options);
  }
  if (options.video.canPlayType("application/vnd.apple.mpegurl") === "") return null;
  const { playNatively } = await import("./native-engine.ts");
  return playNatively(options);
}
