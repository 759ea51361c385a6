import type { IceServer } from "../../contract/realtime/ice.ts";

/** Longer than the longest call (2 h), so that credentials never run out inside one. */
export const iceCredentialSeconds = (2 * 60 + 10) * 60;

/** Makes the STUN and TURN servers that one user may use for one call. */
export interface IceProvider {
  /** @throws IceProviderError when an outside service refuses or does not answer in time */
  iceServersFor(userId: string): Promise<IceServer[]>;
}

/** The relay service did not give credentials. A call may still connect directly. */
export class IceProviderError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "IceProviderError";
  }
}
