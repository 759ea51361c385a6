// npm run deploy -- staging | production: checks, tests, the remote schema, then the Worker. It stops at the first
// failure; migrations only ever add, so a schema that is ahead of the Worker is harmless.
import { command } from "./local/command.ts";
import { runScript } from "./local/run-script.ts";
import { UsageError } from "./local/settings.ts";

const environments = ["staging", "production"] as const;

await runScript(async () => {
  const environment = environments.find((name) => name === process.argv[2]);
  if (environment === undefined) {
    throw new UsageError(`Name the environment: npm run deploy -- ${environments.join(" | ")}`);
  }
  await command("node", ["scripts/check.ts"]);
  await command("node", ["scripts/test.ts"]);
  await command("wrangler", ["d1", "migrations", "apply", "DB", "--remote", "--env", environment]);
  await command("wrangler", ["deploy", "--env", environment]);
});
