import { figure, table } from "../lib/table.ts";
import { makePeople } from "../lib/people.ts";
import { measureBurst } from "../measures/burst.ts";
import { startSocketIo, startWs } from "../peers/node-peers.ts";
import { startParley } from "../peers/parley.ts";
import type { BenchContext, Section } from "./section.ts";

const people = 4_000;

export const burst: Section = {
  name: "burst",
  title: `${people.toLocaleString("en-GB")} people at once`,
  async run({ bundles, work }: BenchContext) {
    const parley = await startParley({ bundle: bundles.parley, stateDirectory: work, people });
    const rows: string[][] = [];
    for (const peer of [parley, await startSocketIo(), await startWs()]) {
      const crowd = peer === parley ? parley.take(people) : makePeople(people);
      const { unmatched, oddRooms, tookMs } = await measureBurst(peer, crowd);
      await peer.server.stop();
      rows.push([
        peer.name,
        String(unmatched),
        String(oddRooms),
        figure(tookMs / 1000),
        figure((people * 1000) / tookMs),
      ]);
    }
    return [
      table(["server", "unmatched", "rooms not of two", "all matched after s", "joins a second"], rows),
      explanation,
    ].join("\n\n");
  },
};

const explanation =
  "All sockets are open and idle; then every client sends `find_partner` in the same moment. Goal: everybody is matched, in rooms of two. Parley's places have lapsed by then, so each join also asks the person's own object for a place.";
