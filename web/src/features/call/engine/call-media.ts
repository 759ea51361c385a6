import { mediaFailure } from "../../../lib/media/media-failure.ts";
import { microphone } from "../../../lib/media/microphone.ts";
import { openCamera, openScreen } from "./local-media.ts";
import type { LocalMedia } from "./local-media.ts";
import type { CallState } from "./call-state.ts";

type Change = (changes: Partial<CallState>) => void;
type Carry = (line: keyof LocalMedia, track: MediaStreamTrack | null) => void;

/** What this side says and shows: the microphone with its mute, the camera (off at first) and the screen. */
export class CallMedia {
  readonly tracks: LocalMedia = { voice: null, camera: null, screen: null };
  readonly #change: Change;
  readonly #carry: Carry;
  #isMuted = false;

  constructor(options: { change: Change; carry: Carry }) {
    this.#change = options.change;
    this.#carry = options.carry;
  }

  async openVoice(): Promise<void> {
    try {
      this.#useVoice(await microphone.open());
      this.#change({ microphoneFailure: null });
    } catch (error) {
      this.#change({ microphoneFailure: mediaFailure(error) });
    }
  }

  async changeMicrophone(id: string): Promise<void> {
    try {
      this.#useVoice(await microphone.choose(id));
      this.#change({ microphoneFailure: null });
    } catch (error) {
      this.#change({ microphoneFailure: mediaFailure(error) });
    }
  }

  mute(isMuted: boolean): void {
    this.#isMuted = isMuted;
    if (this.tracks.voice) this.tracks.voice.enabled = !isMuted;
    this.#change({ isMuted });
  }

  /** Turns the camera on or off. Throws what the browser throws when it cannot be had. */
  async toggleCamera(): Promise<void> {
    if (this.tracks.camera) this.#stop("camera");
    else this.#show("camera", await openCamera());
  }

  /** Starts or stops sharing the screen. Throws what the browser throws, for instance when the person says no. */
  async toggleScreen(onStopped: () => void): Promise<void> {
    if (this.tracks.screen) {
      this.#stop("screen");
      return;
    }
    const stream = await openScreen();
    this.#show("screen", stream);
    stream.getVideoTracks()[0]?.addEventListener("ended", () => {
      this.#stop("screen");
      onStopped();
    });
  }

  close(): void {
    this.tracks.camera?.stop();
    this.tracks.screen?.stop();
    if (this.tracks.voice) this.tracks.voice.enabled = true;
    microphone.close();
    this.#change({ camera: null, screen: null });
  }

  #useVoice(track: MediaStreamTrack): void {
    track.enabled = !this.#isMuted;
    this.tracks.voice = track;
    this.#carry("voice", track);
  }

  #show(line: "camera" | "screen", stream: MediaStream): void {
    const [track = null] = stream.getVideoTracks();
    this.tracks[line] = track;
    this.#carry(line, track);
    this.#change({ [line]: stream });
  }

  #stop(line: "camera" | "screen"): void {
    this.tracks[line]?.stop();
    this.tracks[line] = null;
    this.#carry(line, null);
    this.#change({ [line]: null });
  }
}
