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

/** Builds a Worker the way a deploy does, from its own script or from another one with its configuration. */
export async function bundle(config: string, folder: string, script?: string): Promise<Bundle> {
  const path = join(root, config);
  const from = script === undefined ? [] : [join(root, script)];
  const args = ["deploy", ...from, "--dry-run", "--env", "", "--outdir", folder, "-c", path];
  return { config: path, folder, printed: await command("wrangler", args, "kept") };
}
