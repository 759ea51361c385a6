// npm run test:e2e: browser journeys against a Parley of their own. Arguments go to Playwright.
import { command } from "./local/command.ts";
import { runScript } from "./local/run-script.ts";

await runScript(async () => {
  await command("playwright", ["test", ...process.argv.slice(2)]);
});
