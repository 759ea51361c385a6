import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { experimental_readRawConfig, getPlatformProxy } from "wrangler";

/**
 * Opens the database of a stopped Parley, with the same API that the Workers use. Only the database: the objects and
 * queues of the whole configuration would need the Workers' code.
 */
export async function withLocalD1<Result>(
  stateDirectory: string,
  use: (database: D1Database) => Promise<Result>,
): Promise<Result> {
  const { rawConfig } = experimental_readRawConfig({ config: "wrangler.toml" });
  const { compatibility_date, d1_databases } = rawConfig;
  const folder = join(stateDirectory, "run", "seed");
  const configPath = join(folder, "wrangler.json");
  await mkdir(folder, { recursive: true });
  await writeFile(configPath, JSON.stringify({ name: "parley-seed", compatibility_date, d1_databases }));
  const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>({
    configPath,
    persist: { path: join(stateDirectory, "v3") },
  });
  try {
    return await use(env.DB);
  } finally {
    await dispose();
  }
}
