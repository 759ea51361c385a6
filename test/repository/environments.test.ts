import { readFile } from "node:fs/promises";
import { experimental_readRawConfig } from "wrangler";
import { describe, expect, it } from "vitest";
import { schedules } from "../../dev/schedule/schedules.ts";
import { settingNames } from "../../src/platform/config/config.ts";

const { rawConfig } = experimental_readRawConfig({ config: "wrangler.toml" });
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

function namesOf(vars: object | undefined): string[] {
  return Object.keys(vars ?? {});
}
