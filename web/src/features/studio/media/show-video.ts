import { readPlayback } from "../../../lib/queries/studio-media.ts";

interface Shown {
  lessonId: string;
  file: File | null;
  signal: AbortSignal;
}

/** Gives a video element what it shows until `signal` is aborted. Throws when that cannot be played. */
export async function showVideo(element: HTMLVideoElement, { lessonId, file, signal }: Shown): Promise<void> {
  if (file) {
    const url = URL.createObjectURL(file);
    signal.addEventListener("abort", () => URL.revokeObjectURL(url));
    element.src = url;
    return;
  }
  const [{ hlsUrl }, { attachHls }] = await Promise.all([
    readPlayback(lessonId, signal),
    import("./attach-hls.ts"),
  ]);
  if (signal.aborted) return;
  await new Promise<void>((_resolve, reject) => {
    const stop = attachHls(element, hlsUrl, () => reject(new Error("The video does not play")));
    signal.addEventListener("abort", () => {
      stop();
      reject(signal.reason);
    });
  });
}
