import { ensureDevVars } from "./local/dev-vars.ts";
import { runScript } from "./local/run-script.ts";

await runScript(async () => {
  const added = await ensureDevVars();
  console.log(added.length === 0 ? "Every secret is there already" : `Made ${added.join(", ")}`);
});
