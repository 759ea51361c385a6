import { mkdirSync } from "node:fs";
import { defineConfig } from "vitest/config";

// The assets binding needs its folder, which exists only once the web app was built.
mkdirSync("dist/web", { recursive: true });

export default defineConfig({
  test: {
    silent: "passed-only",
    projects: ["./test/vitest.workers.config.ts", "./test/vitest.node.config.ts", "./web/vitest.config.ts"],
  },
});
