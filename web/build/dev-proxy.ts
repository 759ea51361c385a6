import type { ProxyOptions } from "vite";

/** Sends what belongs to the API to `apiOrigin`, WebSockets too, with the Origin the API expects. */
export function devProxy(apiOrigin: string): Record<string, ProxyOptions> {
  const options: ProxyOptions = {
    target: apiOrigin,
    ws: true,
    changeOrigin: true,
    headers: { origin: apiOrigin },
  };
  return { "^/(api|api-json|dev|health|media|\\.well-known)(/|$|\\?)": options };
}
