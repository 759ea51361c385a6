import { figure, ratio, table } from "../lib/table.ts";
import { measureRelayLatency, measureRelayThroughput } from "../measures/relay.ts";
import { startBareObject } from "../peers/bare-object.ts";
import { startSocketIo, startWs } from "../peers/node-peers.ts";
import { startParley } from "../peers/parley.ts";
import type { RelayPeer } from "../peers/peer.ts";
import type { BenchContext, Section } from "./section.ts";

const rounds = 5;

export const relay: Section = {
  name: "relay",
  title: "Relay of signalling",
  async run({ bundles, work }: BenchContext) {
    const settings = { bundle: bundles.parley, stateDirectory: work, people: 100 };
    const limited = await startParley(settings);
    const bare = await startBareObject(bundles.bareObject, work);
    const others = [await startWs(), await startSocketIo()];
    const latency = await measureRelayLatency([limited, bare, ...others], rounds);
    await limited.server.stop();
    const unlimited = await startParley({ ...settings, overrides: { RATE_LIMITS: "off" } });
    const peers: RelayPeer[] = [unlimited, bare, ...others];
    const throughput = await measureRelayThroughput(peers, rounds);
    await Promise.all(peers.map(({ server }) => server.stop()));
    const beside = { latency: latency[1], throughput: throughput[1] };
    const rows = latency.map(({ name, roundTrip }, index) => {
      const perSecond = throughput[index]?.roundTripsPerSecond ?? 0;
      return [
        name,
        figure(roundTrip.p50),
        figure(roundTrip.p99),
        figure(roundTrip.max),
        ratio(roundTrip.p50, beside.latency?.roundTrip.p50 ?? Number.NaN),
        ratio(roundTrip.p99, beside.latency?.roundTrip.p99 ?? Number.NaN),
        figure(perSecond),
        ratio(perSecond, beside.throughput?.roundTripsPerSecond ?? Number.NaN),
      ];
    });
    return [table(header, rows), explanation].join("\n\n");
  },
};

const header = [
  "server",
  "p50 ms",
  "p99 ms",
  "max ms",
  "p50 beside bare",
  "p99 beside bare",
  "round trips a second",
  "beside bare",
];

const explanation = `A \`webrtc_ice\` frame from A over the server to B, who sends it back the same way; 50 pairs in 50 rooms. The times are of 400 round trips a second over all pairs, well below what the server can do; "round trips a second" is a loop in which each pair sends again as soon as its frame is back, with Parley's limits of frames per socket off. Medians of ${rounds} rounds, the servers in turns. Goals: p50 and p99 at most 1.2 × the bare object, and at least 0.7 × its round trips a second.

The bare object is the least that a hibernating Durable Object can be: it passes each frame on unread. Parley's room reads every frame with its schema, counts it, and passes it to the partner only.`;
