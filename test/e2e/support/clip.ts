import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A real video of about `megabytes` MB (H.264 and AAC in MP4) in a folder of its own, made by ffmpeg. */
export async function makeClip(name: string, megabytes: number) {
  const folder = await mkdtemp(join(tmpdir(), "parley-clip-"));
  const path = join(folder, name);
  const seconds = 8;
  const bitrate = `${Math.round((megabytes * 8_000) / seconds)}k`;
  // Noise does not compress, so that the file becomes as large as it should.
  const picture = `-f lavfi -i testsrc2=size=1280x720:rate=25:duration=${seconds},noise=alls=60:allf=t`;
  const sound = `-f lavfi -i sine=frequency=440:duration=${seconds}`;
  const size = `-b:v ${bitrate} -minrate ${bitrate} -maxrate ${bitrate} -bufsize ${bitrate}`;
  const codecs = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 50 -c:a aac -movflags +faststart";
  await run("ffmpeg", `-v error -y ${picture} ${sound} ${codecs} ${size} ${path}`.split(" "));
  return { path, remove: () => rm(folder, { recursive: true }) };
}
