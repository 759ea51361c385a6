import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { median } from "../lib/statistics.ts";
import type { ServerProcess } from "../lib/server-process.ts";

/** What a client sees of an endpoint that must not tell known e-mails from unknown ones. */
export interface Alike {
  path: string;
  /** Medians in ms. */
  known: number;
  unknown: number;
  /** Whether status, body and the names of the header fields were the same in every try. */
  isSame: boolean;
}

const password = "not the password of anybody";
const bodies = {
  login: (email: string) => ({ email, password, device: { id: randomUUID(), platform: "web" } }),
  "forgot-password": (email: string) => ({ email }),
  "send-otp": (email: string) => ({ email }),
};

/** Asks with a known and an unknown e-mail in turns, `tries` times each. */
export async function measureAlike(parley: ServerProcess, tries: number): Promise<Alike[]> {
  const address = `http://127.0.0.1:${parley.port}/api/v1/auth`;
  const known = await register(address);
  const results: Alike[] = [];
  for (const [path, bodyOf] of Object.entries(bodies)) {
    const times = { known: [] as number[], unknown: [] as number[] };
    const seen = new Set<string>();
    for (let index = 0; index < tries + 10; index += 1) {
      for (const kind of index % 2 === 0
        ? (["known", "unknown"] as const)
        : (["unknown", "known"] as const)) {
        const email = kind === "known" ? known : `${randomUUID()}@example.com`;
        const startedAt = performance.now();
        const answer = await ask(`${address}/${path}`, bodyOf(email));
        // The first ones warm the server up.
        if (index >= 10) times[kind].push(performance.now() - startedAt);
        seen.add(answer);
      }
    }
    await parley.untilQuiet();
    const [of, ofUnknown] = [median(times.known), median(times.unknown)];
    results.push({ path, known: of, unknown: ofUnknown, isSame: seen.size === 1 });
  }
  return results;
}

async function register(address: string): Promise<string> {
  const email = `${randomUUID()}@example.com`;
  const device = { id: randomUUID(), platform: "web" };
  const person = {
    email,
    password: "seven green tea cups",
    displayName: "Ana",
    dateOfBirth: "1990-01-01",
    device,
  };
  const response = await post(`${address}/register`, person);
  if (!response.ok) throw new Error(`Registering answered ${response.status}: ${await response.text()}`);
  await response.text();
  return email;
}

/** Everything that could tell one from the other, but for the request's own id. */
async function ask(url: string, body: object): Promise<string> {
  const response = await post(url, body);
  const text = (await response.text()).replaceAll(/"requestId":"[^"]*"/g, "");
  return JSON.stringify([response.status, [...response.headers.keys()].toSorted(), text]);
}

function post(url: string, body: object): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
}
