import tailwindcss from "@tailwindcss/vite";
import { paraglideVitePlugin } from "@inlang/paraglide-js";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { assetHeaders } from "./build/asset-headers.ts";
import { chunkGroups } from "./build/chunk-groups.ts";
import { chunkFileNames } from "./build/chunk-names.ts";
import { devProxy } from "./build/dev-proxy.ts";
import { localeStrategy } from "./build/locale-strategy.ts";
import { prerenderPages } from "./build/prerender-pages.ts";
import { pwaOptions } from "./build/pwa-options.ts";
import { swaggerUi } from "./build/swagger-ui.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const apiOrigin = process.env.API_ORIGIN ?? "http://127.0.0.1:8787";

export default defineConfig(({ isSsrBuild }) => ({
  root,
  plugins: [
    tanstackRouter({
      target: "react",
      autoCodeSplitting: isSsrBuild !== true,
      codeSplittingOptions: { defaultBehavior: [["loader", "component"]] },
      routesDirectory: `${root}src/routes`,
      generatedRouteTree: `${root}src/routeTree.gen.ts`,
      routeFileIgnorePattern: "\\.test\\.",
      quoteStyle: "double",
      semicolons: true,
      addExtensions: true,
    }),
    paraglideVitePlugin({
      project: `${root}project.inlang`,
      outdir: `${root}src/paraglide`,
      strategy: localeStrategy,
    }),
    react(),
    tailwindcss(),
    isSsrBuild
      ? []
      : [swaggerUi({ root }), VitePWA(pwaOptions), prerenderPages({ root }), assetHeaders({ root })],
  ],
  build: {
    outDir: `${root}../dist/web`,
    emptyOutDir: true,
    target: "es2023",
    sourcemap: false,
    assetsInlineLimit: 2048,
    // hls.js, which only a page with a video asks for.
    chunkSizeWarningLimit: 600,
    rolldownOptions: isSsrBuild ? {} : { output: { codeSplitting: { groups: chunkGroups }, chunkFileNames } },
  },
  server: { port: 5173, proxy: devProxy(apiOrigin) },
  preview: { proxy: devProxy(apiOrigin) },
}));
