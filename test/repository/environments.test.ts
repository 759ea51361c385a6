import { readFile } from "node:fs/promises";
import { experimental_readRawConfig, type Unstable_RawConfig } from "wrangler";
import { describe, expect, it } from "vitest";
import { schedules } from "../../dev/schedule/schedules.ts";
import { settingNames } from "../../src/platform/config/config.ts";

const { rawConfig } = experimental_readRawConfig({ config: "wrangler.toml" });
const { rawConfig: transcoder } = experimental_readRawConfig({ config: "src/transcoder/wrangler.toml" });
const { rawConfig: webhooks } = experimental_readRawConfig({ config: "src/webhooks/wrangler.toml" });
const kinds = [
  "vars",
  "assets",
  "durable_objects",
  "d1_databases",
  "r2_buckets",
  "images",
  "send_email",
  "queues",
  "triggers",
  "analytics_engine_datasets",
  "services",
  "stream",
  "limits",
] as const;

/** What of an environment must be the same everywhere: the names, not the values. */
function shapeOf(environment: Record<string, unknown>): unknown {
  const text = JSON.stringify(kinds.map((kind) => environment[kind]));
  return JSON.parse(text, (key, value: unknown) => {
    if (key === "database_id") return "an id";
    if (key === "local_dev") return undefined;
    if (typeof value !== "string") return value;
    return value.replace(/[-_](staging|production)$/, "");
  });
}

describe("wrangler.toml", () => {
  it.each(["staging", "production"])("repeats every binding in %s", (name) => {
    const environment = rawConfig.env?.[name];
    if (environment === undefined) throw new Error(`No environment "${name}"`);
    const top = { ...rawConfig, vars: namesOf(rawConfig.vars) };
    expect(shapeOf({ ...environment, vars: namesOf(environment.vars) })).toEqual(shapeOf(top));
  });

  it("names production what it is, and switches nothing off there", () => {
    expect(rawConfig.env?.["production"]?.vars).toMatchObject({
      ENVIRONMENT: "production",
      RATE_LIMITS: "on",
    });
  });

  it("fires the same schedules on a laptop as in production", () => {
    const crons = rawConfig.triggers?.crons ?? [];
    expect(schedules.map(({ cron }) => cron).toSorted()).toEqual(crons.map(String).toSorted());
  });

  it("has no variable that the configuration does not read", () => {
    const names = [...Object.keys(rawConfig.vars ?? {}), ...(rawConfig.secrets?.required ?? [])];
    expect(names.filter((name) => !settingNames.includes(name))).toEqual([]);
  });

  it("lists every setting in the operations guide", async () => {
    const guide = await readFile("docs/operations.md", "utf8");
    expect(settingNames.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("src/webhooks/wrangler.toml", () => {
  it.each(["staging", "production"])("repeats every binding in %s", (name) => {
    const environment = webhooks.env?.[name];
    if (environment === undefined) throw new Error(`No environment "${name}"`);
    expect(shapeOf({ ...environment, vars: namesOf(environment.vars) })).toEqual(
      shapeOf({ ...webhooks, vars: namesOf(webhooks.vars) }),
    );
  });

  it.each([
    ["", ""],
    ["staging", "-staging"],
    ["production", "-production"],
  ])(
    "keeps events in the database of its own environment, and its queue is read there: %s",
    (name, suffix) => {
      const environment = webhooks.env?.[name] ?? webhooks;
      const api = rawConfig.env?.[name] ?? rawConfig;
      expect(environment.d1_databases?.[0]?.database_id).toBe(api.d1_databases?.[0]?.database_id);
      expect(environment.queues?.producers?.[0]?.queue).toBe(`parley-webhooks${suffix}`);
      expect(consumerQueuesOf(api)).toContain(`parley-webhooks${suffix}`);
    },
  );
});

describe("src/transcoder/wrangler.toml", () => {
  it.each(["staging", "production"])("repeats every binding in %s", (name) => {
    const environment = transcoder.env?.[name];
    if (environment === undefined) throw new Error(`No environment "${name}"`);
    expect(shapeOf({ ...environment })).toEqual(shapeOf({ ...transcoder }));
  });

  it.each([
    ["", ""],
    ["staging", "-staging"],
    ["production", "-production"],
  ])("reads the bucket and calls the Worker of its own environment: %s", (name, suffix) => {
    const environment = transcoder.env?.[name] ?? transcoder;
    const api = rawConfig.env?.[name] ?? rawConfig;
    const buckets = api.r2_buckets?.map(({ bucket_name: bucket }: { bucket_name?: string }) => bucket);
    expect(buckets).toContain(environment.r2_buckets?.[0]?.bucket_name);
    expect(environment.services?.[0]).toMatchObject({
      service: `parley-api${suffix}`,
      entrypoint: "VideoDesk",
    });
    expect(consumerQueuesOf(environment)).toEqual([
      `parley-transcode${suffix}`,
      `parley-transcode-dead${suffix}`,
    ]);
  });

  it("runs the same runtime as the api Worker", () => {
    expect(transcoder.compatibility_date).toBe(rawConfig.compatibility_date);
  });
});

function namesOf(vars: object | undefined): string[] {
  return Object.keys(vars ?? {});
}

function consumerQueuesOf(environment: Unstable_RawConfig): string[] {
  return (environment.queues?.consumers ?? []).map(({ queue }: { queue: string }) => queue);
}
