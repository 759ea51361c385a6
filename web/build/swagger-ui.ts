import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { Plugin } from "vite";

const files = ["swagger-ui-bundle.js", "swagger-ui.css"];
const start = `SwaggerUIBundle({ url: "/api-json", dom_id: "#swagger-ui", deepLinking: true, persistAuthorization: false });\n`;

/** Puts Swagger UI beside the app, so that the API's documentation needs no other host. The page itself is `/api`. */
export function swaggerUi(options: { root: string }): Plugin {
  const source = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const outDir = `${options.root}../dist/web/api-docs`;
  return {
    name: "parley:swagger-ui",
    apply: "build",
    async writeBundle() {
      await mkdir(outDir, { recursive: true });
      for (const file of files) await copyFile(`${source}/${file}`, `${outDir}/${file}`);
      await writeFile(`${outDir}/start.js`, start);
    },
  };
}
