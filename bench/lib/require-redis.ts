import { spawnSync } from "node:child_process";
import { UsageError } from "../../scripts/local/settings.ts";

/** @throws UsageError when there is no redis-server for the Socket.IO peer */
export function requireRedis(): void {
  if (spawnSync("redis-server", ["--version"]).status === 0) return;
  throw new UsageError(
    "The bench needs redis-server for one of Parley's peers: apt-get install redis-server",
  );
}
