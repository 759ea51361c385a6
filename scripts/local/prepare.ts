import { seed } from "../../dev/seed/seed.ts";
import { command } from "./command.ts";
import { migrate } from "./database.ts";
import { ensureDevVars } from "./dev-vars.ts";
import { requireFreePort } from "./port.ts";
import type { LocalSettings } from "./settings.ts";

/** Everything a run needs before its Workers start: secrets, the schema, the demo learners and the built web app. */
export async function prepare(settings: LocalSettings): Promise<void> {
  await requireFreePort(settings.port);
  console.log("Preparing the database and the web app");
  await ensureDevVars();
  await Promise.all([buildWebApp(), prepareDatabase(settings)]);
}

/** Builds the web app into `dist/web`, where the api Worker serves it from. */
export async function buildWebApp(): Promise<void> {
  await command("vite", ["build", "--config", "web/vite.config.ts", "--logLevel", "warn"], "kept");
}

async function prepareDatabase(settings: LocalSettings): Promise<void> {
  await migrate(settings);
  await seed(settings.stateDirectory);
}
