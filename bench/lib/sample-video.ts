import { statfs } from "node:fs/promises";
import { join } from "node:path";
import { command } from "../../scripts/local/command.ts";

const clip =
  "-f lavfi -i testsrc2=s=1280x720:r=25:d=10,noise=alls=12:allf=t -f lavfi -i sine=d=10:r=48000 -c:v libx264 -preset superfast -g 50 -bf 2 -pix_fmt yuv420p -c:a aac -b:a 64k";

/**
 * Makes an H.264 video of 1280 × 720 with sound: ten seconds, encoded once and then repeated. Its tables are at its end,
 * as recorders leave them.
 */
export async function makeVideo(
  folder: string,
  options: { name: string; kilobitsPerSecond: number; seconds: number },
): Promise<string> {
  const rate = `${options.kilobitsPerSecond}k`;
  const part = join(folder, `part-${options.name}`);
  const whole = join(folder, options.name);
  const quiet = ["-y", "-v", "error", "-nostdin"];
  const rates = ["-b:v", rate, "-maxrate", rate, "-bufsize", rate];
  await command("ffmpeg", [...quiet, ...clip.split(" "), ...rates, part], "kept");
  const times = String(Math.round(options.seconds / 10) - 1);
  await command("ffmpeg", [...quiet, "-stream_loop", times, "-i", part, "-c", "copy", whole], "kept");
  return whole;
}

/** Whether a folder's disk has room for so many bytes. */
export async function hasRoom(folder: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > bytes;
}
