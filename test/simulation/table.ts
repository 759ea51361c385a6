import { World } from "./world.ts";

/** `node test/simulation/table.ts`: waits and loads for several rates and numbers of shards. */
const rows = [1, 10, 100, 400].flatMap((arrivalsPerSecond) =>
  [1, 2, 4, 8, 16].map((shards) => {
    const minutes = arrivalsPerSecond > 50 ? 2 : 10;
    const mix = { anyLevelPercent: 20, topicPercent: 50, impatientPercent: 10 };
    return {
      arrivalsPerSecond,
      shards,
      ...new World({ seed: 1, minutes, arrivalsPerSecond, shards, ...mix }).run(),
    };
  }),
);
console.table(rows);
