import { command } from "./command.ts";
import type { LocalSettings } from "./settings.ts";

function localD1(settings: LocalSettings, action: string): string[] {
  return [
    "d1",
    "migrations",
    action,
    "DB",
    "--local",
    "--persist-to",
    settings.stateDirectory,
    "-c",
    "wrangler.toml",
  ];
}

/** Applies the migrations that this machine's database has not seen. */
export async function migrate(settings: LocalSettings, output: "shown" | "kept" = "kept"): Promise<void> {
  await command("wrangler", localD1(settings, "apply"), output);
}

/** Prints the migrations that are still to be applied. */
export async function showMigrationStatus(settings: LocalSettings): Promise<void> {
  await command("wrangler", localD1(settings, "list"));
}
