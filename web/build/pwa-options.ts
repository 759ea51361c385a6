import type { VitePWAOptions } from "vite-plugin-pwa";

/** The app shell is cached, so that the app opens without a network; answers of the API never are. */
export const pwaOptions: Partial<VitePWAOptions> = {
  registerType: "autoUpdate",
  injectRegister: false,
  manifest: {
    name: "Parley",
    short_name: "Parley",
    description: "Practise spoken English with a partner at your level",
    start_url: "/practice",
    display: "standalone",
    background_color: "#faf6ef",
    theme_color: "#faf6ef",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
    ],
  },
  workbox: {
    globPatterns: ["**/*.{js,css,html,woff2,svg}"],
    globIgnores: [
      "api-docs/**",
      "assets/admin/**",
      "assets/studio/**",
      "assets/player/**",
      "assets/hls.worker-*",
    ],
    navigateFallback: "/index.html",
    navigateFallbackDenylist: [/^\/(api|api-json|dev|health|media|admin|cdn-cgi|\.well-known)(\/|$)/],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
  },
};
