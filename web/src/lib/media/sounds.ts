import { preferences } from "../preferences.ts";

/** Notes as [frequency in Hz, start in seconds]. Few and soft; drawn here, so that no file is loaded. */
const melodies = {
  matched: [
    [523.25, 0],
    [659.25, 0.14],
    [783.99, 0.28],
  ],
  joined: [
    [587.33, 0],
    [783.99, 0.12],
  ],
  ended: [
    [587.33, 0],
    [440, 0.16],
  ],
  test: [
    [440, 0],
    [554.37, 0.22],
    [659.25, 0.44],
    [880, 0.66],
  ],
} as const satisfies Record<string, readonly (readonly [number, number])[]>;

export type Sound = keyof typeof melodies;

const noteSeconds = 0.5;

/** Plays a sound unless sounds are off; `always` plays it all the same, for the speaker test. */
export async function playSound(
  sound: Sound,
  options: { always?: boolean; speakerId?: string | null } = {},
): Promise<void> {
  if (!options.always && !preferences().sounds) return;
  // Before the first press or key a browser keeps the sound back and would play it late.
  const isAllowed = navigator.userActivation?.hasBeenActive ?? true;
  if (typeof AudioContext === "undefined" || !isAllowed) return;
  const context = new AudioContext();
  if (options.speakerId && "setSinkId" in context && typeof context.setSinkId === "function") {
    await context.setSinkId(options.speakerId);
  }
  await context.resume();
  const notes = melodies[sound];
  for (const [frequency, start] of notes) playNote(context, frequency, context.currentTime + start);
  const last = Math.max(...notes.map(([, start]) => start));
  setTimeout(() => void context.close(), (last + noteSeconds + 0.2) * 1000);
}

function playNote(context: AudioContext, frequency: number, at: number): void {
  const oscillator = new OscillatorNode(context, { type: "sine", frequency });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.16, at + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + noteSeconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + noteSeconds);
}
