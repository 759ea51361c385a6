import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";
import type { Plugin } from "vite";

const placeholder = "<!--page-->";
const pathMark = 'data-page="/"';

/** What strangers and search engines open first, and the file that is served for it. */
const pages = [
  { path: "/", file: "index.html" },
  { path: "/courses", file: "courses.html" },
] as const;

/** Plain words of ours, without anything that HTML would take for its own. */
interface Head {
  title: string;
  description: string;
}

interface Rendered {
  markup: string;
  head: Head | null;
}

/** Renders the pages once at build time, so that the first picture needs no script. */
export function prerenderPages(options: { root: string }): Plugin {
  const outDir = `${options.root}../dist/web`;
  const ssrDir = `${options.root}../dist/web-prerender`;
  return {
    name: "parley:prerender-pages",
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
        const html = await readFile(`${outDir}/index.html`, "utf8");
        for (const mark of [placeholder, pathMark])
          if (!html.includes(mark)) throw new Error(`index.html has no "${mark}"`);
        for (const { path, file } of pages) {
          const { markup, head } = await renderApart(`${ssrDir}/prerender.js`, path);
          const page = html.replace(placeholder, () => markup).replace(pathMark, () => `data-page="${path}"`);
          await writeFile(`${outDir}/${file}`, head === null ? page : withHead(page, head));
        }
        await rm(ssrDir, { recursive: true });
      },
    },
  };
}

/** Renders in a process of its own: React's server renderer holds a MessagePort that would keep the build from ending. */
async function renderApart(entry: string, path: string): Promise<Rendered> {
  const url = JSON.stringify(pathToFileURL(entry).href);
  const program = `const { renderPage } = await import(${url});
    process.stdout.write(JSON.stringify(await renderPage(${JSON.stringify(path)})), () => process.exit());`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  return JSON.parse(stdout);
}

function withHead(html: string, { title, description }: Head): string {
  return html
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
    .replace(/(<meta\s+name="description"\s+content=")[^"]*/, (_all, before: string) => before + description);
}
