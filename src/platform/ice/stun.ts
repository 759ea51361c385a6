import type { IceServer } from "../../contract/realtime/ice.ts";
import type { IceProvider } from "./provider.ts";

/** STUN alone, or nothing: browsers on one network then meet through their host candidates. */
export class StunProvider implements IceProvider {
  readonly #stunUrls: readonly string[];

  constructor(stunUrls: readonly string[]) {
    this.#stunUrls = stunUrls;
  }

  async iceServersFor(): Promise<IceServer[]> {
    return this.#stunUrls.length === 0 ? [] : [{ urls: [...this.#stunUrls] }];
  }
}
