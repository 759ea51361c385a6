// npm run bench [-- --write] [-- join-latency relay …]: measures Parley beside its peers, all started here, on one machine
// in one run. `--write` makes docs/performance.md of it.
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/local/root.ts";
import { runScript } from "../scripts/local/run-script.ts";
import { bundle } from "./lib/bundles.ts";
import { pinClient } from "./lib/cores.ts";
import { describeMachine } from "./lib/machine.ts";
import { requireRedis } from "./lib/require-redis.ts";
import { chosenSections } from "./sections/sections.ts";
import { performancePage } from "./page.ts";

await runScript(async () => {
  const flags = process.argv.slice(2);
  const chosen = chosenSections(flags.filter((flag) => !flag.startsWith("--")));
  requireRedis();
  const isPinned = pinClient();
  if (!isPinned)
    console.log("Servers and clients share cores: this machine has one core only, or no taskset");
  const machine = describeMachine(isPinned);
  console.log(machine);
  const work = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "parley-bench-"));
  try {
    const bundles = {
      parley: await bundle("wrangler.toml", join(work, "parley")),
      bareObject: await bundle("bench/servers/bare-object/wrangler.toml", join(work, "bare-object")),
      argon2: await bundle("bench/servers/argon2/wrangler.toml", join(work, "argon2")),
    };
    const texts: string[] = [];
    for (const { title, run } of chosen) {
      console.log(`\n## ${title}\n`);
      const text = await run({ bundles, work });
      console.log(text);
      texts.push(`## ${title}\n\n${text}`);
    }
    if (flags.includes("--write")) {
      await writeFile(join(root, "docs/performance.md"), await performancePage({ machine, texts }));
      console.log("\nWrote docs/performance.md");
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
});
