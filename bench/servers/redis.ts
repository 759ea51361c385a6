import { spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { Redis } from "ioredis";

/** A redis-server of our own, in memory only, on a port that was free a moment ago. */
export async function startRedis(): Promise<{ redis: Redis; stop: () => void }> {
  const port = await freePort();
  const args = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--save",
    "",
    "--appendonly",
    "no",
    "--dir",
    tmpdir(),
  ];
  const child = spawn("redis-server", args, { stdio: "ignore" });
  const redis = new Redis({ port, host: "127.0.0.1", retryStrategy: () => 50, maxRetriesPerRequest: 100 });
  redis.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code !== "ECONNREFUSED") console.error(`Redis failed: ${fault.message}`);
  });
  await redis.ping();
  return { redis, stop: () => void child.kill("SIGTERM") };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  await closed.promise;
  return port;
}
