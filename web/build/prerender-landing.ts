import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";
import type { Plugin } from "vite";

const placeholder = "<!--landing-->";

/** Renders `/` once at build time into index.html, so that the first picture needs no script. */
export function prerenderLanding(options: { root: string }): Plugin {
  const outDir = `${options.root}../dist/web`;
  const ssrDir = `${options.root}../dist/web-prerender`;
  return {
    name: "parley:prerender-landing",
    apply: "build",
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        await build({
          configFile: `${options.root}vite.config.ts`,
          logLevel: "warn",
          build: { ssr: `${options.root}src/app/prerender.tsx`, outDir: ssrDir, emptyOutDir: true },
        });
        const landing = await renderApart(`${ssrDir}/prerender.js`);
        const html = await readFile(`${outDir}/index.html`, "utf8");
        if (!html.includes(placeholder)) throw new Error(`index.html has no "${placeholder}"`);
        await writeFile(
          `${outDir}/index.html`,
          html.replace(placeholder, () => landing),
        );
        await rm(ssrDir, { recursive: true });
      },
    },
  };
}

/** Renders in a process of its own: React's server renderer holds a MessagePort that would keep the build from ending. */
async function renderApart(entry: string): Promise<string> {
  const url = JSON.stringify(pathToFileURL(entry).href);
  const program = `const { renderLanding } = await import(${url});
    process.stdout.write(await renderLanding(), () => process.exit());`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  return stdout;
}
