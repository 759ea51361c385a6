const sent = new Map<string, File>();

/** Keeps hold of a file that was sent, so that a frame can be taken from it before the video can be played. */
export function keepSentVideo(videoId: string, file: File): void {
  sent.set(videoId, file);
}

/** The file that this tab has sent and this video is made of, if it was this tab. */
export function sentVideo(videoId: string): File | null {
  return sent.get(videoId) ?? null;
}
