import { command } from "./command.ts";
import type { LocalSettings } from "./settings.ts";

/** The databases of the api Worker, by their bindings: everything, and what search makes of the courses in it. */
export const databases = ["DB", "SEARCH"] as const;

function localD1(settings: LocalSettings, action: string, database: string): string[] {
  return [
    "d1",
    "migrations",
    action,
    database,
    "--local",
    "--persist-to",
    settings.stateDirectory,
    "-c",
    "wrangler.toml",
  ];
}

/** Applies the migrations that this machine's databases have not seen. */
export async function migrate(settings: LocalSettings, output: "shown" | "kept" = "kept"): Promise<void> {
  for (const database of databases) await command("wrangler", localD1(settings, "apply", database), output);
}

/** Prints the migrations that are still to be applied. */
export async function showMigrationStatus(settings: LocalSettings): Promise<void> {
  for (const database of databases) await command("wrangler", localD1(settings, "list", database));
}
