import { defineConfig } from "vitest/config";

/** Scripts, the pure parts of the dev Worker, and simulations: what needs no Worker. */
export default defineConfig({
  test: {
    name: "node",
    root: new URL("..", import.meta.url).pathname,
    include: [
      "scripts/**/*.test.ts",
      "dev/**/*.test.ts",
      "bench/**/*.test.ts",
      "test/media/**/*.test.ts",
      "test/simulation/**/*.test.ts",
      "test/repository/**/*.test.ts",
    ],
    environment: "node",
  },
});
