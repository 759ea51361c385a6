// npm run search:rebuild [-- staging | production]: makes the index of the catalogue anew from the main database, on this
// machine or there. It only asks for it: the Worker does the work in steps, as it does every other effect, and searching
// goes on meanwhile. A local Parley begins within seconds of its next start, or at once when it runs.
import { v7 } from "uuid";
import { command } from "./local/command.ts";
import { runScript } from "./local/run-script.ts";
import { localSettings, UsageError } from "./local/settings.ts";

const environments = ["staging", "production"] as const;

await runScript(async () => {
  const [name] = process.argv.slice(2);
  const environment = environments.find((known) => known === name);
  if (name !== undefined && environment === undefined)
    throw new UsageError(
      `Name nothing, or the environment: npm run search:rebuild -- ${environments.join(" | ")}`,
    );
  const now = Date.now();
  const sql = `INSERT INTO outbox (id, topic, payload, created_at, touched_at)
    VALUES ('${v7()}', 'search.rebuild', '{"after":null}', ${now}, 0)`;
  const where =
    environment === undefined
      ? ["--local", "--persist-to", localSettings(process.env).stateDirectory]
      : ["--remote", "--env", environment];
  await command(
    "wrangler",
    ["d1", "execute", "DB", "-c", "wrangler.toml", ...where, "--command", sql],
    "kept",
  );
  console.log("The index will be made anew");
});
