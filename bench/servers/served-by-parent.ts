import { once } from "node:events";

/**
 * The settings that the bench sends to this server process. The process ends with the bench, or when the bench lets go.
 * `close` ends what the server itself has started.
 */
export async function settingsFromParent(): Promise<unknown> {
  const [settings]: unknown[] = await once(process, "message");
  return settings;
}

/** Says that the server answers on `port`, and ends it when the bench lets go of it. */
export function announce(port: number, close: () => Promise<void> | void = () => {}): void {
  process.once("disconnect", () => {
    void Promise.resolve(close()).finally(() => process.exit(0));
  });
  process.send?.({ port });
}
