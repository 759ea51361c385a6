import { join } from "node:path";
import { buildWebApp } from "../../scripts/local/prepare.ts";
import { root } from "../../scripts/local/root.ts";
import { existsSync } from "node:fs";
import { figure, kilobytes, table } from "../lib/table.ts";
import { initialScriptBytes, workerBytes } from "../measures/size.ts";
import { startUpMs } from "../measures/start-up.ts";
import type { BenchContext, Section } from "./section.ts";

export const size: Section = {
  name: "size",
  title: "Size and start",
  async run({ bundles, work }: BenchContext) {
    const web = join(root, "dist/web");
    if (!existsSync(join(web, "index.html"))) await buildWebApp();
    const rows = [
      ["Worker, gzip", kilobytes(workerBytes(bundles.parley)), "3,000 kB"],
      [
        "Worker, core time before its first request",
        `${figure(await startUpMs(bundles.parley.config, work, 3))} ms`,
        "200 ms",
      ],
      ["web app, scripts of the first page, gzip", kilobytes(await initialScriptBytes(web)), "150 kB"],
    ];
    return [table(["", "", "at most"], rows), explanation].join("\n\n");
  },
};

const explanation =
  "The Worker's size is what a deploy would upload; its start is wrangler's profile of the modules' first run, median of 3. The scripts are those that `dist/web/index.html` names, each compressed by itself.";
