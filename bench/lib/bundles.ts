import { join } from "node:path";
import { command } from "../../scripts/local/command.ts";
import { root } from "../../scripts/local/root.ts";

export interface Bundle {
  /** Path of the Worker's configuration. */
  config: string;
  /** Folder of the built Worker. */
  folder: string;
  /** What the build printed. */
  printed: string;
}

/** Builds a Worker the way a deploy does. */
export async function bundle(config: string, folder: string): Promise<Bundle> {
  const path = join(root, config);
  const args = ["deploy", "--dry-run", "--env", "", "--outdir", folder, "-c", path];
  return { config: path, folder, printed: await command("wrangler", args, "kept") };
}
