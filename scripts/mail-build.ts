// npm run mail:build: renders the mail templates of emails/ into src/platform/mail/rendered.gen.ts, so that no deployed
// Worker needs React. With --check it only says whether that file is what the templates give.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runnerImport } from "vite";
import type { RenderedMails } from "../src/platform/mail/mail-kinds.ts";
import { root } from "./local/root.ts";

const FILE = "src/platform/mail/rendered.gen.ts";

const { module } = await runnerImport<{ renderAll(): Promise<RenderedMails> }>(
  join(root, "emails/render-all.tsx"),
  {
    root,
    logLevel: "warn",
  },
);
const rendered = [
  "// Generated from emails/ by `npm run mail:build`. Do not edit.",
  'import type { RenderedMails } from "./mail-kinds.ts";',
  "",
  `export const renderedMails: RenderedMails = ${JSON.stringify(await module.renderAll(), null, 2)};`,
  "",
].join("\n");

if (!process.argv.includes("--check")) {
  await writeFile(join(root, FILE), rendered);
  console.log(`Wrote ${FILE}`);
} else if ((await readFile(join(root, FILE), "utf8")) !== rendered) {
  console.error(`${FILE} is not what the templates in emails/ give: npm run mail:build`);
  process.exitCode = 1;
}
