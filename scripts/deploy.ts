// npm run deploy -- staging | production: checks, tests, the remote schemas, then the Workers. It stops at the
// first failure; migrations only ever add, so a schema that is ahead of the Workers is harmless. The transcoder calls the
// api Worker, so that one goes first.
import { command } from "./local/command.ts";
import { databases } from "./local/database.ts";
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
  for (const database of databases) {
    await command("wrangler", ["d1", "migrations", "apply", database, "--remote", "--env", environment]);
  }
  for (const config of ["wrangler.toml", "src/transcoder/wrangler.toml", "src/webhooks/wrangler.toml"]) {
    await command("wrangler", ["deploy", "--env", environment, "-c", config]);
  }
});
