import { preferences, setPreferences } from "../preferences.ts";
import { Observable } from "../observable.ts";
import { mediaFailure } from "./media-failure.ts";
import type { MediaFailure } from "./media-failure.ts";

export type MicrophoneState =
  | { status: "off" }
  | { status: "asking" }
  | { status: "on"; stream: MediaStream; track: MediaStreamTrack }
  | { status: "failed"; reason: MediaFailure };

/** The one microphone of this tab, kept open from the check into the call, so that it is asked for once. */
export class Microphone {
  readonly state = new Observable<MicrophoneState>({ status: "off" });
  #opening: Promise<MediaStreamTrack> | null = null;

  /** The live track of the chosen microphone; opens it when it is off. Throws what the browser throws. */
  async open(): Promise<MediaStreamTrack> {
    const state = this.state.snapshot();
    if (state.status === "on" && state.track.readyState === "live") return state.track;
    this.#opening ??= this.#ask().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  /** Changes to another microphone, and remembers it. */
  async choose(microphoneId: string): Promise<MediaStreamTrack> {
    setPreferences({ microphoneId });
    this.close();
    return this.open();
  }

  close(): void {
    const state = this.state.snapshot();
    if (state.status === "on") state.track.stop();
    this.state.set({ status: "off" });
  }

  async #ask(): Promise<MediaStreamTrack> {
    this.state.set({ status: "asking" });
    try {
      const { microphoneId } = preferences();
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: {
          echoCancellation: true,
          noiseSuppression: true,
          autoGainControl: true,
          ...(microphoneId === null ? {} : { deviceId: { ideal: microphoneId } }),
        },
      });
      const [track] = stream.getAudioTracks();
      if (!track) throw new DOMException("The stream has no audio track", "NotFoundError");
      track.addEventListener("ended", () => this.#lost(track));
      this.state.set({ status: "on", stream, track });
      return track;
    } catch (error) {
      this.state.set({ status: "failed", reason: mediaFailure(error) });
      throw error;
    }
  }

  #lost(track: MediaStreamTrack): void {
    const state = this.state.snapshot();
    if (state.status === "on" && state.track === track)
      this.state.set({ status: "failed", reason: "missing" });
  }
}

export const microphone = new Microphone();
