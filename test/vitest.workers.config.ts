import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { mediaFixtures } from "./support/media/media-fixtures.ts";
import { outsideWorld } from "./support/outside-world.ts";
import { testSecrets } from "./support/test-secrets.ts";

const root = new URL("..", import.meta.url).pathname;

const outside = await outsideWorld();

/** As in wrangler.toml, but for the waiting. */
const queueConsumers = {
  "parley-events": {
    maxBatchSize: 20,
    maxBatchTimeout: 0.1,
    maxRetries: 5,
    retryDelay: 0,
    deadLetterQueue: "parley-events-dead",
  },
  "parley-webhooks": {
    maxBatchSize: 20,
    maxBatchTimeout: 0.1,
    maxRetries: 8,
    retryDelay: 0,
    deadLetterQueue: "parley-webhooks-dead",
  },
  "parley-webhooks-dead": { maxBatchSize: 20, maxBatchTimeout: 0.1, maxRetries: 3 },
  "parley-events-dead": { maxBatchSize: 20, maxBatchTimeout: 0.1, maxRetries: 3 },
};

/** The Workers' own tests, in workerd, with the bindings of wrangler.toml. */
export default defineConfig(async () => ({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: `${root}wrangler.toml` },
      miniflare: {
        // The fonts of invoices; the app itself exists only once it was built.
        assets: { directory: `${root}web/public`, binding: "ASSETS" },
        outboundService: outside.answer,
        queueConsumers,
        bindings: {
          ...(await testSecrets()),
          ...outside.settings,
          CROWD: process.env["CROWD"] ?? "200",
          TEST_SEARCH_MIGRATIONS: await readD1Migrations(`${root}migrations-search`),
          TEST_MEDIA: await mediaFixtures(),
          TEST_MIGRATIONS: await readD1Migrations(`${root}migrations`),
        },
      },
    }),
  ],
  // Its modules name one that is left out for browsers, which Vite and the runtime read differently; the bundle has none.
  resolve: { alias: { mediabunny: `${root}node_modules/mediabunny/dist/bundles/mediabunny.mjs` } },
  test: {
    name: "workers",
    root,
    include: ["src/**/*.test.ts", "durable-objects/**/*.test.ts"],
    setupFiles: [`${root}test/support/fresh-storage.ts`],
    // A line that is written while a file ends would reach for a runner that has let go of it, which fails the run.
    disableConsoleIntercept: true,
    isolate: false,
    maxWorkers: 1,
    // Only a hang takes so long: what a test waits for has a deadline of its own.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
