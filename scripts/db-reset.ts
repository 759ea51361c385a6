// Forgets everything this machine's Parley knows, then begins again: schema and demo data. Never touches a server.
import { rm } from "node:fs/promises";
import { seed } from "../dev/seed/seed.ts";
import { migrate } from "./local/database.ts";
import { ensureDevVars } from "./local/dev-vars.ts";
import { requireFreePort } from "./local/port.ts";
import { runScript } from "./local/run-script.ts";
import { localSettings } from "./local/settings.ts";

await runScript(async () => {
  const settings = localSettings(process.env);
  await requireFreePort(settings.port);
  await rm(`${settings.stateDirectory}/v3`, { recursive: true, force: true });
  await ensureDevVars();
  await migrate(settings);
  await seed(settings.stateDirectory);
  console.log(`The database in ${settings.stateDirectory} is new, with the demo learners in it`);
});
