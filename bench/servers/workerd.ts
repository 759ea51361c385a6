// A built Worker on workerd, with Miniflare for its bindings only: requests reach the Worker on a port of its own, with
// no development proxy in between.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { z } from "zod";
import { announce, settingsFromParent } from "./served-by-parent.ts";

const settingsSchema = z.object({
  config: z.string(),
  bundle: z.string(),
  stateDirectory: z.string(),
  vars: z.record(z.string(), z.string()),
  /** Statements for each database, by its binding, in batches; none for a Worker without one. */
  batches: z.record(z.string(), z.array(z.array(z.string()))),
});

const settings = settingsSchema.parse(await settingsFromParent());
const { workerOptions } = unstable_getMiniflareWorkerOptions(settings.config);
// The assets' router would only stand in front of the routes that are measured.
const { assets: _assets, bindings: _vars, modulesRules: _rules, ...options } = workerOptions;
const files = (await readdir(settings.bundle)).filter((name) => /\.(js|wasm)$/.test(name));
const modules = files
  .toSorted((one) => (one.endsWith(".js") ? -1 : 1))
  .map((name) => ({
    type: name.endsWith(".wasm") ? ("CompiledWasm" as const) : ("ESModule" as const),
    path: join(settings.bundle, name),
  }));

const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    ...options,
    name: "bench",
    rootPath: settings.bundle,
    modulesRoot: settings.bundle,
    modules,
    bindings: settings.vars,
    unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
    resourcePersistencePath: settings.stateDirectory,
    cf: false,
    // Logging costs the server time that it would not spend elsewhere.
    handleStructuredLogs: () => {},
  }),
);
const url = await miniflare.unsafeGetDirectURL("bench");
for (const [binding, batches] of Object.entries(settings.batches)) {
  const database = await miniflare.getD1Database(binding);
  for (const statements of batches.filter(({ length }) => length > 0)) {
    await database.batch(statements.map((statement) => database.prepare(statement)));
  }
}
announce(Number(url.port), () => miniflare.dispose());
