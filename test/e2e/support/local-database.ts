import { command } from "../../../scripts/local/command.ts";
import { appEnvironment } from "./local-parley.ts";

/** Writes past the API into the database of the Parley that runs (or another), for what the API does not take. */
export async function writeToDatabase(sql: string, stateDirectory = appEnvironment.STATE_DIR): Promise<void> {
  const where = ["--local", "--persist-to", stateDirectory, "-c", "wrangler.toml"];
  await command("wrangler", ["d1", "execute", "DB", ...where, "--command", sql], "kept");
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
