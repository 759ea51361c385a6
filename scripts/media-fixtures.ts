// node scripts/media-fixtures.ts: makes the files of test/fixtures/media again, with FFmpeg 5 or newer. They are kept
// in the repository, so that a test of the Worker needs no encoder.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { command } from "./local/command.ts";
import { root } from "./local/root.ts";

const folder = join(root, "test/fixtures/media");
const at = (name: string) => join(folder, name);

const picture = (size: string, seconds: number) => [
  "-f",
  "lavfi",
  "-i",
  `testsrc2=s=${size}:r=25:d=${seconds}`,
];
const tone = (seconds: number) => ["-f", "lavfi", "-i", `sine=f=440:r=44100:d=${seconds}`];
const small = picture("64x36", 14);
const brief = picture("64x36", 2);
/** A key frame each 2 s, and frames in between that are decoded in another order than they are shown. */
const h264 =
  "-c:v libx264 -preset veryslow -crf 45 -pix_fmt yuv420p -g 50 -bf 2 -threads 1 -fflags +bitexact".split(
    " ",
  );
const aac = "-c:a aac -b:a 16k -ac 1".split(" ");

/** The arguments between `ffmpeg` and the file's name. */
const recipes: Readonly<Record<string, readonly string[]>> = {
  "faststart.mp4": [...small, ...tone(14), ...h264, ...aac, "-movflags", "+faststart"],
  "moov-at-end.mp4": [...brief, ...tone(2), ...h264, ...aac],
  "silent.mp4": [...brief, ...h264],
  "matroska.mkv": [...brief, ...tone(2), ...h264, ...aac],
  "fragmented.mp4": [...brief, ...tone(2), ...h264, ...aac, "-movflags", "frag_keyframe+empty_moov"],
  "one-key-frame.mp4": [...small, ...h264, "-g", "1000", "-keyint_min", "1000", "-sc_threshold", "0"],
  "long-sound.mp4": [...brief, ...tone(9), ...h264, ...aac],
  "late-sound.mp4": [...brief, "-itsoffset", "0.5", ...tone(1.5), ...h264, ...aac],
  "open-groups.mp4": [...small, ...h264, "-x264-params", "open-gop=1:bframes=3:b-pyramid=normal"],
  "plain.mov": [...brief, ...tone(2), ...h264, ...aac],
  "ten-bits.mp4": [...brief, ...h264, "-pix_fmt", "yuv420p10le"],
  "vp9-opus.webm": [
    ...brief,
    ...tone(2),
    ..."-c:v libvpx-vp9 -b:v 20k -cpu-used 8 -c:a libopus -b:a 8k".split(" "),
  ],
  "hevc.mp4": [
    ...brief,
    ..."-c:v libx265 -preset fast -crf 45 -tag:v hvc1 -x265-params log-level=error".split(" "),
  ],
  "mpeg4.mp4": [...brief, "-c:v", "mpeg4", "-q:v", "31"],
  "mp3-sound.mp4": [...brief, ...tone(2), ...h264, "-c:a", "libmp3lame", "-b:a", "32k"],
  "opus-sound.mp4": [...brief, ...tone(2), ...h264, "-c:a", "libopus", "-b:a", "8k"],
  "sound-only.m4a": [...tone(2), ...aac],
};

for (const [name, recipe] of Object.entries(recipes)) {
  await command("ffmpeg", ["-y", "-v", "error", "-nostdin", ...recipe, at(name)], "kept");
}
// A phone that is held upright writes lying frames and a matrix that turns them; old FFmpeg only turns what it copies.
const turned = ["-i", at("plain.mov"), "-c", "copy", "-metadata:s:v", "rotate=90", at("upright.mov")];
await command("ffmpeg", ["-y", "-v", "error", "-nostdin", ...turned], "kept");
await rm(at("plain.mov"));
const whole = await readFile(at("faststart.mp4"));
await writeFile(at("cut-in-the-data.mp4"), whole.subarray(0, Math.floor(whole.length * 0.6)));
const late = await readFile(at("moov-at-end.mp4"));
await writeFile(at("cut-before-moov.mp4"), late.subarray(0, late.length - 1000));
const matroska = await readFile(at("matroska.mkv"));
await writeFile(at("cut.mkv"), matroska.subarray(0, Math.floor(matroska.length * 0.6)));
// The beginning of a program for Linux under the name of a video.
await writeFile(
  at("program.mp4"),
  Buffer.concat([Buffer.from("7f454c4602010100", "hex"), Buffer.alloc(2000, 0x90)]),
);
await writeFile(at("empty.mp4"), "");
