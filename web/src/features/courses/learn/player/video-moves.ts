/** Browsers may refuse to play what nobody has asked for; then the play button is what remains. */
export async function startPlaying(video: HTMLVideoElement): Promise<void> {
  try {
    await video.play();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Goes to that second, or as near as there is video. */
export function moveTo(video: HTMLVideoElement, seconds: number): void {
  const end = Number.isFinite(video.duration) ? video.duration : 0;
  video.currentTime = Math.min(Math.max(0, seconds), end);
}

export function togglePlaying(video: HTMLVideoElement): void {
  if (video.paused) void startPlaying(video);
  else video.pause();
}

export function toggleSound(video: HTMLVideoElement): void {
  video.muted = !video.muted;
}

/** Keeps the speed when the browser opens the video anew, too. */
export function setSpeed(video: HTMLVideoElement, speed: number): void {
  video.defaultPlaybackRate = speed;
  video.playbackRate = speed;
}

/** Shows the captions in that language, or none. */
export function showCaptions({ textTracks }: HTMLVideoElement, language: string | null): void {
  for (const track of textTracks) track.mode = track.language === language ? "showing" : "disabled";
}
