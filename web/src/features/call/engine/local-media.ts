/** What this side sends, in the order of the three media lines of every call: voice, camera, screen. */
export interface LocalMedia {
  voice: MediaStreamTrack | null;
  camera: MediaStreamTrack | null;
  screen: MediaStreamTrack | null;
}

export const lines = ["voice", "camera", "screen"] as const satisfies readonly (keyof LocalMedia)[];
export type Line = (typeof lines)[number];

/** A camera picture that a weak phone and network can carry beside the voice. */
export function openCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    video: {
      width: { ideal: 640 },
      height: { ideal: 480 },
      frameRate: { ideal: 24, max: 30 },
      facingMode: "user",
    },
  });
}

export function openScreen(): Promise<MediaStream> {
  return navigator.mediaDevices.getDisplayMedia({
    video: { frameRate: { ideal: 10, max: 15 } },
    audio: false,
  });
}

export function canShareScreen(): boolean {
  return typeof navigator !== "undefined" && "getDisplayMedia" in (navigator.mediaDevices ?? {});
}
