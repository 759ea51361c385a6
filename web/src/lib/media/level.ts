const quietestDb = -55;
const loudestDb = -12;

/** Loudness of a block of samples (−1 to 1) as 0 to 1 on a scale that matches how loud speech feels. */
export function levelOf(samples: Float32Array): number {
  if (samples.length === 0) return 0;
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return levelFromAmplitude(Math.sqrt(sum / samples.length));
}

/** Root-mean-square amplitude (0 to 1) as a level from 0 to 1. */
export function levelFromAmplitude(amplitude: number): number {
  if (!(amplitude > 0)) return 0;
  const decibels = 20 * Math.log10(amplitude);
  return Math.min(1, Math.max(0, (decibels - quietestDb) / (loudestDb - quietestDb)));
}

/** Rises at once and falls slowly, so that a meter is calm to look at. */
export function smoothed(previous: number, next: number, elapsedMs: number): number {
  if (next >= previous) return previous + (next - previous) * Math.min(1, elapsedMs / 60);
  return Math.max(next, previous - elapsedMs / 700);
}

const heardLevel = 0.3;
const heardForMs = 160;

/** Decides that a microphone was really heard: loud enough for a moment in all, not a single click. */
export class HearingTest {
  #loudMs = 0;

  /** Takes a level and the time since the last one; returns true once a voice was heard. */
  hear(level: number, elapsedMs: number): boolean {
    const counted = Math.min(elapsedMs, 50);
    this.#loudMs = level >= heardLevel ? this.#loudMs + counted : Math.max(0, this.#loudMs - counted / 8);
    return this.#loudMs >= heardForMs;
  }
}
