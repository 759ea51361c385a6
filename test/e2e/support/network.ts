import type { BrowserContext } from "@playwright/test";

/** A context's sockets, made breakable: `cut` closes those that are open and lets no new one through until `mend`. */
export interface BreakableSockets {
  cut(): Promise<void>;
  mend(): void;
}

/** Pages may close sockets with codes from 3000 on only. */
const NO_NETWORK = 3000;

/**
 * Puts itself between the page and every WebSocket. Chromium's offline mode leaves open sockets alone, so this is how a
 * network that dies in the middle of a call looks to the page and to the server.
 */
export async function breakableSockets(context: BrowserContext): Promise<BreakableSockets> {
  const open = new Set<() => Promise<void>>();
  let isCut = false;
  await context.routeWebSocket(/\/api\/v1\//, async (socket) => {
    if (isCut) {
      await socket.close({ code: NO_NETWORK });
      return;
    }
    const server = socket.connectToServer();
    const close = async () => {
      open.delete(close);
      await server.close({ code: NO_NETWORK });
      await socket.close({ code: NO_NETWORK });
    };
    open.add(close);
  });
  return {
    async cut() {
      isCut = true;
      await Promise.all([...open].map((close) => close()));
    },
    mend() {
      isCut = false;
    },
  };
}
