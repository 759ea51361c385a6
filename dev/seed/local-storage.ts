import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { experimental_readRawConfig, getPlatformProxy } from "wrangler";

/** What the seed writes to. */
export interface LocalStorage {
  DB: D1Database;
  MEDIA_PUBLIC: R2Bucket;
  MEDIA_PRIVATE: R2Bucket;
}

/**
 * Opens the database and the buckets of a stopped Parley, with the same API that the Workers use. Only these: the objects
 * and queues of the whole configuration would need the Workers' code.
 */
export async function withLocalStorage<Result>(
  stateDirectory: string,
  use: (storage: LocalStorage) => Promise<Result>,
): Promise<Result> {
  const { rawConfig } = experimental_readRawConfig({ config: "wrangler.toml" });
  const { compatibility_date, d1_databases, r2_buckets } = rawConfig;
  const folder = join(stateDirectory, "run", "seed");
  const configPath = join(folder, "wrangler.json");
  await mkdir(folder, { recursive: true });
  const config = { name: "parley-seed", compatibility_date, d1_databases, r2_buckets };
  await writeFile(configPath, JSON.stringify(config));
  const { env, dispose } = await getPlatformProxy<Record<string, unknown> & LocalStorage>({
    configPath,
    persist: { path: join(stateDirectory, "v3") },
  });
  try {
    return await use(env);
  } finally {
    await dispose();
  }
}
