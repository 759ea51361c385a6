import { seed } from "../dev/seed/seed.ts";
import { ensureDevVars } from "./local/dev-vars.ts";
import { migrate } from "./local/database.ts";
import { runScript } from "./local/run-script.ts";
import { localSettings } from "./local/settings.ts";

await runScript(async () => {
  const settings = localSettings(process.env);
  await ensureDevVars();
  await migrate(settings);
  await seed(settings.stateDirectory);
  console.log(
    "The demo learners with their calls, the demo courses, plans, coupons and rates of tax are in the database",
  );
});
