// Adds the binaries for other platforms that npm has left out of package-lock.json (see missing-packages.ts).
// With --check it only says so. Run it after `npm install`: npm run lockfile:complete
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../local/root.ts";
import { missingPackages } from "./missing-packages.ts";

const lockfileSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const file = join(root, "package-lock.json");
const lockfile = lockfileSchema.parse(JSON.parse(await readFile(file, "utf8")));
const missing = missingPackages(lockfile.packages);

if (missing.length > 0 && process.argv.includes("--check")) {
  console.error(
    `package-lock.json lacks ${missing.length} packages, so npm ci would refuse it: npm run lockfile:complete`,
  );
  process.exitCode = 1;
} else if (missing.length > 0) {
  for (const { path, version, dev, os, cpu, libc } of missing) {
    lockfile.packages[path] = { version, cpu, ...(dev ? { dev } : {}), libc, optional: true, os };
  }
  const sorted = Object.entries(lockfile.packages).toSorted(([one], [other]) => (one < other ? -1 : 1));
  await writeFile(
    file,
    `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
  );
  console.log(`Added ${missing.length} packages to package-lock.json`);
}
