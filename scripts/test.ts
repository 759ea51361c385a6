// npm test: all unit and integration tests. Arguments go to Vitest, so `npm test -- streak` runs what matches.
import { command } from "./local/command.ts";
import { runScript } from "./local/run-script.ts";

await runScript(async () => {
  await command("vitest", ["run", ...process.argv.slice(2)]);
});
