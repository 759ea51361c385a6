import HlsPlayer from "hls.js";

/** Lets a video element play an HLS address; returns how to stop. Our policy allows no workers made of text. */
export function attachHls(video: HTMLVideoElement, url: string, onFatal: () => void): () => void {
  if (!HlsPlayer.isSupported()) {
    video.src = url;
    return () => {
      video.removeAttribute("src");
      video.load();
    };
  }
  const hls = new HlsPlayer({ enableWorker: false, maxBufferLength: 20 });
  hls.on(HlsPlayer.Events.ERROR, (_event, { fatal }) => {
    if (fatal) onFatal();
  });
  hls.loadSource(url);
  hls.attachMedia(video);
  return () => hls.destroy();
}
