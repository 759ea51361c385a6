import { migrate } from "./local/database.ts";
import { runScript } from "./local/run-script.ts";
import { localSettings } from "./local/settings.ts";

await runScript(() => migrate(localSettings(process.env), "shown"));
