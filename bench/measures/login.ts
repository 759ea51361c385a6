import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { median, summarise, type Summary } from "../lib/statistics.ts";
import type { ServerProcess } from "../lib/server-process.ts";

export interface LoginCost {
  /** One argon2id hash in workerd, in ms. */
  hashMs: number;
  /** A login as the client sees it, in ms. */
  request: Summary;
  /** Core time of workerd for one login, its database included, in ms. */
  cpuMs: number;
}

const device = () => ({ id: randomUUID(), platform: "web" });

/** Logins one after the other, each from a new device, with the production cost of a password. */
export async function measureLogin(options: {
  parley: ServerProcess;
  argon2: ServerProcess;
  logins: number;
}): Promise<LoginCost> {
  const address = `http://127.0.0.1:${options.parley.port}/api/v1/auth`;
  const account = { email: `${randomUUID()}@example.com`, password: "seven green tea cups" };
  const person = { ...account, displayName: "Ana", dateOfBirth: "1990-01-01", device: device() };
  await post(`${address}/register`, person);
  await post(`${address}/login`, { ...account, device: device() });
  const times: number[] = [];
  const before = await options.parley.tree.cpuMs();
  for (let done = 0; done < options.logins; done += 1) {
    const startedAt = performance.now();
    await post(`${address}/login`, { ...account, device: device() });
    times.push(performance.now() - startedAt);
  }
  await options.parley.untilQuiet();
  const cpuMs = ((await options.parley.tree.cpuMs()) - before) / options.logins;
  return { hashMs: await hashMs(options.argon2), request: summarise(times), cpuMs };
}

async function hashMs(argon2: ServerProcess): Promise<number> {
  const hashes = 10;
  const address = `http://127.0.0.1:${argon2.port}/?count=${hashes}`;
  await fetch(address);
  const times: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const startedAt = performance.now();
    await fetch(address);
    times.push((performance.now() - startedAt) / hashes);
  }
  return median(times);
}

async function post(url: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text}`);
}
