import type { IceServer } from "../../src/contract/realtime/ice.ts";
import { configOf } from "../../src/platform/config/config.ts";
import { createIceProvider } from "../../src/platform/ice/create-provider.ts";
import { type IceProvider, IceProviderError } from "../../src/platform/ice/provider.ts";
import { StunProvider } from "../../src/platform/ice/stun.ts";
import { createLogger } from "../../src/platform/log.ts";
import { objectClock } from "./time.ts";

const providers = new WeakMap<object, IceProvider>();

/** A user's ICE servers. Without an answer from the relay service they are STUN alone, and `refresh_ice` asks again. */
export async function iceServersFor(env: object, userId: string): Promise<IceServer[]> {
  const config = configOf(env);
  let provider = providers.get(config);
  if (provider === undefined) {
    provider = createIceProvider(config, objectClock);
    providers.set(config, provider);
  }
  try {
    return await provider.iceServersFor(userId);
  } catch (fault) {
    if (!(fault instanceof IceProviderError)) throw fault;
    createLogger().warn("ice.unavailable", { reason: fault.message });
    return new StunProvider(config.STUN_URLS).iceServersFor();
  }
}
