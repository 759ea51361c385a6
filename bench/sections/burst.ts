import { openFileLimit } from "../lib/open-files.ts";
import { makePeople } from "../lib/people.ts";
import { figure, table } from "../lib/table.ts";
import { measureBurst } from "../measures/burst.ts";
import { startSocketIo, startWs } from "../peers/node-peers.ts";
import { startParley } from "../peers/parley.ts";
import type { BenchContext, Section } from "./section.ts";

const mostPeople = 10_000;
/** What a person costs workerd at once: a socket, an object of their own and half a room, of three files each. */
const filesPerPerson = 7;

export const burst: Section = {
  name: "burst",
  title: "Everybody at once",
  async run({ bundles, work }: BenchContext) {
    const people = Math.min(mostPeople, Math.floor((await openFileLimit()) / filesPerPerson / 500) * 500);
    const parley = await startParley({ bundle: bundles.parley, stateDirectory: work, people });
    const rows: string[][] = [];
    for (const peer of [parley, await startSocketIo(), await startWs()]) {
      const crowd = peer === parley ? parley.take(people) : makePeople(people);
      const { unmatched, oddRooms, tookMs } = await measureBurst(peer, crowd);
      await peer.server.stop();
      rows.push([
        peer.name,
        String(people),
        String(unmatched),
        String(oddRooms),
        figure(tookMs / 1000),
        figure((people * 1000) / tookMs),
      ]);
    }
    return [table(header, rows), explanation].join("\n\n");
  },
};

const header = ["server", "people", "unmatched", "rooms not of two", "all matched after s", "joins a second"];

const explanation =
  "All sockets are open and idle; then every client sends `find_partner` in the same moment. Goal: everybody is matched, in rooms of two. Parley's places have lapsed by then, so each join also asks the person's own object for a place. How many people there are is what the machine's limit of open files allows (10,000 at most): workerd keeps each object's database open, which is no limit of the platform.";
