export interface PlaylistSegment {
  /** From the folder of the playlists. */
  path: string;
  durationSeconds: number;
  sizeBytes: number;
}

/** One media playlist: what its segments weigh, for the master playlist. */
interface Rendition {
  segments: readonly PlaylistSegment[];
  /** RFC 6381, as in `avc1.64001f`. */
  codec: string;
}

/** Of all playlists of a video the same, as RFC 8216 asks in 6.2.4. */
export function targetDurationOf(playlists: readonly (readonly PlaylistSegment[])[]): number {
  // EXTINF rounded to the nearest integer must not exceed it (4.3.3.1).
  return playlists
    .flat()
    .reduce((most, { durationSeconds }) => Math.max(most, Math.round(durationSeconds)), 1);
}

/** A media playlist (RFC 8216, 4.3.2 and 4.3.3); version 7, as fragments of MP4 with EXT-X-MAP ask for (7). */
export function mediaPlaylist(options: {
  segments: readonly PlaylistSegment[];
  initPath: string;
  targetDurationSeconds: number;
}): string {
  return lines([
    "#EXTM3U",
    "#EXT-X-VERSION:7",
    `#EXT-X-TARGETDURATION:${options.targetDurationSeconds}`,
    "#EXT-X-MEDIA-SEQUENCE:1",
    "#EXT-X-PLAYLIST-TYPE:VOD",
    "#EXT-X-INDEPENDENT-SEGMENTS",
    `#EXT-X-MAP:URI="${options.initPath}"`,
    ...options.segments.flatMap(({ path, durationSeconds }) => [
      `#EXTINF:${durationSeconds.toFixed(6)},`,
      path,
    ]),
    "#EXT-X-ENDLIST",
  ]);
}

/** The master playlist (4.3.4): one picture with one sound; others would be further EXT-X-STREAM-INF with the same group. */
export function masterPlaylist(options: {
  video: Rendition & { path: string; width: number; height: number };
  audio: (Rendition & { path: string; channels: number }) | null;
}): string {
  const { video, audio } = options;
  const renditions = audio === null ? [video] : [video, audio];
  const sum = (of: (rendition: Rendition) => number) =>
    Math.ceil(renditions.reduce((total, rendition) => total + of(rendition), 0));
  const attributes = [
    `BANDWIDTH=${sum(peakBitsPerSecond)}`,
    `AVERAGE-BANDWIDTH=${sum(averageBitsPerSecond)}`,
    `CODECS="${renditions.map(({ codec }) => codec).join(",")}"`,
    `RESOLUTION=${video.width}x${video.height}`,
    ...(audio === null ? [] : ['AUDIO="audio"']),
  ];
  return lines([
    "#EXTM3U",
    "#EXT-X-VERSION:7",
    "#EXT-X-INDEPENDENT-SEGMENTS",
    ...(audio === null
      ? []
      : [
          `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="Original",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="${audio.channels}",URI="${audio.path}"`,
        ]),
    `#EXT-X-STREAM-INF:${attributes.join(",")}`,
    video.path,
  ]);
}

function peakBitsPerSecond({ segments }: Rendition): number {
  // A last segment of a few frames says nothing about the bandwidth that is needed.
  const long = segments.filter(({ durationSeconds }) => durationSeconds >= 1);
  const rates = long.map(({ sizeBytes, durationSeconds }) => (sizeBytes * 8) / durationSeconds);
  return rates.reduce((most, rate) => Math.max(most, rate), averageBitsPerSecond({ segments, codec: "" }));
}

function averageBitsPerSecond({ segments }: Rendition): number {
  const seconds = segments.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
  const bytes = segments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return (bytes * 8) / Math.max(seconds, 1);
}

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}
