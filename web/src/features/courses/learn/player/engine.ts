/** How tall the picture of a rendition is, in px. */
export interface Quality {
  index: number;
  height: number;
}

/**
 * `network`: nothing comes. `refused`: the address is not good (any more), a fresh one may be. `broken`: the browser cannot
 * play what has come.
 */
export type EngineFailure = "network" | "refused" | "broken";

export interface EngineEvents {
  onQualities: (qualities: readonly Quality[]) => void;
  onFailure: (failure: EngineFailure) => void;
  /** Something came that can be played. */
  onRecovery: () => void;
}

export interface EngineOptions extends EngineEvents {
  video: HTMLVideoElement;
  /** Absolute, of the master playlist. */
  url: string;
  startAt: number;
}

/** Brings an HLS stream into a `<video>`. */
export interface Engine {
  /** Fetches everything from a fresh address from now on; what plays plays on. */
  readdress: (url: string) => void;
  /** Tries again where it stopped. */
  resume: () => void;
  /** Null lets the connection decide. */
  choose: (quality: number | null) => void;
  destroy: () => void;
}
