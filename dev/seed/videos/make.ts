// Makes the videos of the demo courses: node dev/seed/videos/make.ts, with espeak-ng, ffmpeg and Chromium. What it makes
// is kept in git, so that nobody else needs them: `npm start` only copies.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { type Cue, writeWebVtt } from "../../../src/contract/media/web-vtt.ts";
import { packageVideo } from "../../../src/transcoder/packaging/package-video.ts";
import { type Line, type Scene, scenes } from "./scenes.ts";
import { slide } from "./slide.ts";

const run = promisify(execFile);
const PAUSE_SECONDS = 0.7;
const voices = { left: "en-gb", right: "en-us+f3" } as const;

interface Spoken extends Line {
  wav: string;
  startSeconds: number;
  endSeconds: number;
}

const work = await mkdtemp(join(tmpdir(), "parley-scenes-"));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium" });
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
for (const scene of scenes) console.log(`${scene.course}: ${await make(scene)} s`);
await browser.close();
await rm(work, { recursive: true });

async function make(scene: Scene): Promise<number> {
  const spoken = await speak(scene);
  const movie = join(work, `${scene.course}.mp4`);
  await film(scene, spoken, movie);
  const folder = join(import.meta.dirname, scene.course);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const made = await packageVideo({
    source: await fileOf(movie),
    folder: folderAt(folder),
    onProgress: async () => {},
  });
  for (const language of ["en", "es"] as const) {
    const cues: Cue[] = spoken.map(({ startSeconds, endSeconds, ...line }) => ({
      startSeconds,
      endSeconds,
      text: line[language],
    }));
    await writeFile(join(folder, `${language}.vtt`), writeWebVtt(cues));
  }
  const { width, height } = made;
  const durationSeconds = Math.round(made.durationSeconds);
  await writeFile(join(folder, "video.json"), `${JSON.stringify({ durationSeconds, width, height })}\n`);
  return durationSeconds;
}

async function speak({ lines, pace, course }: Scene): Promise<Spoken[]> {
  const spoken: Spoken[] = [];
  let at = PAUSE_SECONDS;
  for (const [index, line] of lines.entries()) {
    const wav = join(work, `${course}-${index}.wav`);
    await run("espeak-ng", ["-v", voices[line.who], "-s", String(pace), "-w", wav, line.en]);
    const { stdout } = await run("ffprobe", [
      "-v",
      "error",
      "-show_entries",
      "format=duration",
      "-of",
      "csv=p=0",
      wav,
    ]);
    const seconds = Number(stdout);
    spoken.push({ ...line, wav, startSeconds: at, endSeconds: at + seconds });
    at += seconds + PAUSE_SECONDS;
  }
  return spoken;
}

/** One slide for each line, shown for as long as it is said, and the voices one after another. */
async function film(scene: Scene, spoken: readonly Spoken[], movie: string): Promise<void> {
  const slides: string[] = [];
  let shownUntil = 0;
  for (const [index, line] of spoken.entries()) {
    const picture = join(work, `${scene.course}-${index}.png`);
    await page.setContent(slide(scene, line));
    await page.screenshot({ path: picture });
    const until = spoken[index + 1]?.startSeconds ?? line.endSeconds + PAUSE_SECONDS;
    slides.push(`file '${picture}'\nduration ${until - shownUntil}`);
    shownUntil = until;
  }
  const list = join(work, `${scene.course}.txt`);
  await writeFile(list, `${slides.join("\n")}\n`);
  const sounds = spoken.flatMap(({ wav }) => ["-i", wav]);
  const delayed = spoken.map(
    ({ startSeconds }, index) => `[${index + 1}:a]adelay=${Math.round(startSeconds * 1000)}[a${index}]`,
  );
  const mixed = `${spoken.map((_, index) => `[a${index}]`).join("")}amix=inputs=${spoken.length}:normalize=0[a]`;
  const sources = ["-f", "concat", "-safe", "0", "-i", list, ...sounds];
  const filters = ["-filter_complex", [...delayed, mixed, "[0:v]fps=12,format=yuv420p[v]"].join(";")];
  const picture = "-c:v libx264 -preset veryslow -tune stillimage -crf 30 -g 60".split(" ");
  const sound = "-c:a aac -b:a 48k -ac 1 -ar 44100".split(" ");
  const output = ["-map", "[v]", "-map", "[a]", "-t", String(shownUntil), "-movflags", "+faststart", movie];
  await run("ffmpeg", ["-y", "-v", "error", ...sources, ...filters, ...picture, ...sound, ...output]);
}

async function fileOf(path: string) {
  const bytes = new Uint8Array(await readFile(path));
  return { sizeBytes: bytes.length, read: async (start: number, end: number) => bytes.slice(start, end) };
}

function folderAt(path: string) {
  return {
    put: (name: string, bytes: Uint8Array) => writeFile(join(path, name), bytes),
    begin: () => Promise.reject(new Error("A segment of a demo video is small")),
  };
}
