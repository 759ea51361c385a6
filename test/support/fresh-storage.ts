import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll } from "vitest";

async function migrate(): Promise<void> {
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  await applyD1Migrations(env.SEARCH, env.TEST_SEARCH_MIGRATIONS);
}

await migrate();

/**
 * A file leaves nothing behind. An object whose alarm is still to ring would import the Worker's modules over the
 * channel of a test file that has ended, which fails the run; a queued message that comes late finds tables, and no row.
 */
afterAll(async () => {
  await reset();
  await migrate();
});
