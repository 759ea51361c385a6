import type { Bundle } from "../lib/bundles.ts";

export interface BenchContext {
  bundles: { parley: Bundle; bareObject: Bundle; argon2: Bundle };
  /** A folder that is deleted after the run, in memory where there is such a file system. */
  work: string;
}

/** One part of the page: measures, and says in Markdown what came out. */
export interface Section {
  name: string;
  title: string;
  run: (context: BenchContext) => Promise<string>;
}
