const sent = new Map<string, File>();

/** Keeps hold of a file that was sent, so that a frame can be taken from it before the video can be played. */
export function keepSentVideo(lessonId: string, file: File): void {
  sent.set(lessonId, file);
}

export function sentVideo(lessonId: string): File | null {
  return sent.get(lessonId) ?? null;
}
