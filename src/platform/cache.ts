import type { Defer } from "./defer.ts";
import type { Logger } from "./log.ts";

/** Reads that many people repeat, kept in Cloudflare's cache of this location (the Workers Cache API). */
export class ReadThroughCache {
  readonly #cache: Cache;
  readonly #defer: Defer;
  readonly #log: Logger;

  constructor(options: { cache: Cache; defer: Defer; log: Logger }) {
    this.#cache = options.cache;
    this.#defer = options.defer;
    this.#log = options.log;
  }

  /** The cached text of `key`, or what `load` answers, which is then kept for `ttlSeconds`. Null is not kept. */
  async read(key: string, ttlSeconds: number, load: () => Promise<string | null>): Promise<string | null> {
    const request = cacheRequest(key);
    const hit = await this.#cache.match(request);
    this.#log.info("cache", { key, hit: hit !== undefined });
    if (hit !== undefined) return hit.text();
    const text = await load();
    if (text === null) return null;
    const headers = { "cache-control": `public, max-age=${ttlSeconds}`, "content-type": "application/json" };
    this.#defer(this.#cache.put(request, new Response(text, { headers })));
    return text;
  }

  /** Forgets the key at this location; elsewhere it lives out its time. */
  async purge(key: string): Promise<void> {
    await this.#cache.delete(cacheRequest(key));
  }
}

function cacheRequest(key: string): Request {
  return new Request(`https://cache.parley.internal/${key}`);
}
