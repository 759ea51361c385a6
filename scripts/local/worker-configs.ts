import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { experimental_readRawConfig, type Unstable_RawConfig } from "wrangler";
import { readDevVars } from "./dev-vars.ts";
import { root } from "./root.ts";
import { addressesForWebhooks, addressesOfSimulators, whatOutsideServicesKnow } from "./simulators.ts";
import type { LocalSettings } from "./settings.ts";

type Vars = Readonly<Record<string, string | undefined>>;

/**
 * `wrangler dev` gives `--var` to the first of several Workers only, and a port chosen today is no setting to keep in a
 * file. So each run gets copies of the configurations with its own values, beside its state. Returns their paths, the
 * dev Worker first: the first one has the HTTP port.
 */
export async function writeWorkerConfigs(
  settings: LocalSettings,
  environment: NodeJS.Dict<string>,
): Promise<string[]> {
  const folder = join(settings.stateDirectory, "run");
  const secrets = await readDevVars("api");
  const dev = await writeConfig(join(folder, "dev"), "dev/wrangler.toml", {
    ...(await readDevVars("dev")),
    APP_ORIGIN: settings.origin,
    ...whatOutsideServicesKnow({ ...secrets, ...(await readDevVars("webhooks")) }),
  });
  const api = await writeConfig(join(folder, "api"), "wrangler.toml", {
    ...secrets,
    APP_ORIGIN: settings.origin,
    ...addressesOfSimulators(settings.origin),
    ACCESS_TEAM_URL: settings.origin,
    MEDIA_S3_URL: `${settings.origin}/cdn-cgi/local/r2/s3/parley-media-private`,
    ACCESS_AUD: audienceOfAccess(),
    ALLOWED_ORIGINS: [`http://127.0.0.1:${settings.port}`, environment.ALLOWED_ORIGINS]
      .filter((origin) => origin !== undefined && origin !== "")
      .join(","),
    ...chosen(environment, [
      "VIDEO_PROVIDER",
      "RATE_LIMITS",
      "STUN_URLS",
      "TURN_URLS",
      "TURN_SECRET",
      "QUEUE_SHARDS",
      "PASSWORD_COST",
    ]),
  });
  const transcoder = await writeConfig(join(folder, "transcoder"), "src/transcoder/wrangler.toml", {});
  const webhooks = await writeConfig(join(folder, "webhooks"), "src/webhooks/wrangler.toml", {
    ...(await readDevVars("webhooks")),
    ...addressesForWebhooks(settings.origin),
  });
  return [dev, api, transcoder, webhooks];
}

/** The dev Worker plays Access on this machine; the audience is the one it signs for. */
function audienceOfAccess(): string {
  const { rawConfig } = experimental_readRawConfig({ config: join(root, "dev/wrangler.toml") });
  return String(rawConfig.vars?.["ACCESS_AUD"]);
}

async function writeConfig(folder: string, source: string, vars: Vars): Promise<string> {
  const { rawConfig } = experimental_readRawConfig({ config: join(root, source) });
  // The dev Worker fires the schedules; wrangler would only warn that it does not.
  const { env: _deployed, secrets: _required, triggers: _crons, ...config } = rawConfig;
  const from = dirname(join(root, source));
  const path = join(folder, "wrangler.json");
  await mkdir(folder, { recursive: true });
  await writeFile(
    path,
    JSON.stringify({ ...absolute(config, from), vars: { ...config.vars, ...vars } }, null, 2),
    { mode: 0o600 },
  );
  return path;
}

/** The paths in a configuration are relative to its own folder; a copy elsewhere needs them whole. */
function absolute(config: Unstable_RawConfig, from: string): Unstable_RawConfig {
  const { main, assets, d1_databases: databases } = config;
  return {
    ...config,
    ...(main === undefined ? {} : { main: resolve(from, main) }),
    ...(assets?.directory === undefined
      ? {}
      : { assets: { ...assets, directory: resolve(from, assets.directory) } }),
    ...(databases === undefined
      ? {}
      : {
          d1_databases: databases.map((database) => ({
            ...database,
            migrations_dir: resolve(from, database.migrations_dir ?? "migrations"),
          })),
        }),
  };
}

function chosen(environment: NodeJS.Dict<string>, names: readonly string[]): Vars {
  return Object.fromEntries(
    names.map((name) => [name, environment[name]]).filter(([, value]) => value !== undefined),
  );
}
