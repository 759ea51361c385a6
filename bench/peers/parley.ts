import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Bundle } from "../lib/bundles.ts";
import { inGroups } from "../lib/in-groups.ts";
import { openWebSocket, type Line } from "../lib/line.ts";
import { makeParleyVars } from "../lib/parley-vars.ts";
import { insertsFor, makePeople, type Person, tokensFor } from "../lib/people.ts";
import { mainSchema, searchSchema } from "../lib/schemas.ts";
import { startServer } from "../lib/server-process.ts";
import { heardOnce } from "../lib/heard-once.ts";
import type { IdlePeer, MatchingPeer, RelayPeer } from "./peer.ts";

export interface Parley extends MatchingPeer, RelayPeer, IdlePeer {
  /** People who have not been used yet. */
  take(count: number): Person[];
}

/** Parley's api Worker as it is deployed, on workerd, with a database of its own that holds `people` people. */
export async function startParley(options: {
  bundle: Bundle;
  stateDirectory: string;
  people: number;
  overrides?: Readonly<Record<string, string>>;
}): Promise<Parley> {
  const { bundle, stateDirectory } = options;
  const vars = await makeParleyVars(options.overrides);
  const unused = makePeople(options.people);
  const settings = {
    config: bundle.config,
    bundle: bundle.folder,
    stateDirectory: join(stateDirectory, randomUUID()),
    vars,
    batches: { DB: [await mainSchema(), insertsFor(unused)], SEARCH: [await searchSchema()] },
  };
  const server = await startServer({ script: "workerd.ts", settings, serving: "workerd" });
  const address = `ws://127.0.0.1:${server.port}/api/v1`;

  async function open(path: string, people: readonly Person[]): Promise<Line[]> {
    const tokens = await tokensFor(people, vars);
    return inGroups(tokens, 50, (token) =>
      openWebSocket(`${address}/${path}`, { authorization: `Bearer ${token}` }),
    );
  }
  const take = (count: number) => {
    const taken = unused.splice(0, count);
    if (taken.length < count) throw new Error("Parley has too few people for this measure");
    return taken;
  };
  return {
    name: "Parley",
    server,
    take,
    openMatch: (people) => open("match/beginner", people),
    openIdle: (count) => open("match/beginner", take(count)),
    async openPair() {
      const people = take(2);
      const seekers = await open("match/beginner", people);
      const found = Promise.all(seekers.map((line) => heardOnce(line, "match_found")));
      for (const line of seekers) line.send({ type: "find_partner" });
      const [{ roomId } = { roomId: "" }] = await found;
      const [a, b] = await open(`rooms/${String(roomId)}`, people);
      if (a === undefined || b === undefined) throw new Error("A room takes two");
      for (const line of [a, b]) {
        const joined = heardOnce(line, "joined");
        line.send({ type: "join_room" });
        await joined;
      }
      return [a, b];
    },
  };
}
