import { showMigrationStatus } from "./local/database.ts";
import { runScript } from "./local/run-script.ts";
import { localSettings } from "./local/settings.ts";

await runScript(() => showMigrationStatus(localSettings(process.env)));
