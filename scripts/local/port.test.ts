import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { requireFreePort } from "./port.ts";

async function withListener(host: string, use: (port: number) => Promise<void>): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Expected a port");
  await use(address.port);
  await new Promise((resolve) => server.close(resolve));
}

describe("requireFreePort", () => {
  it("refuses a port that something listens on, and names a way out", () =>
    withListener("127.0.0.1", async (port) => {
      await expect(requireFreePort(port)).rejects.toThrow(`PORT=${port + 1} npm start`);
    }));

  it("accepts a port that has become free", async () => {
    const ports: number[] = [];
    await withListener("127.0.0.1", async (port) => void ports.push(port));
    for (const port of ports) await expect(requireFreePort(port)).resolves.toBeUndefined();
  });
});
