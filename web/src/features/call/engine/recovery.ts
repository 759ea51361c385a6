import type { Timers } from "./timers.ts";

/** How to try again: a new round of ICE, or one that uses relays alone. */
export type RecoveryStep = "restart" | "relay";

const connectTimeoutMs = 10_000;
const disconnectedPatienceMs = 3_000;
const failuresBeforeRelay = 2;
/** The polite side waits a little longer, so that both rarely start again at once. */
const politeExtraMs = 1_500;

/**
 * Decides when a media connection must be tried again. A connection that stays `new` or `connecting` needs a limit of
 * its own: expired relay credentials raise no event at all.
 */
export class Recovery {
  readonly #timers: Timers;
  readonly #extraMs: number;
  readonly #attempt: (step: RecoveryStep) => void;
  #timer: number | null = null;
  #failures = 0;
  #state: RTCPeerConnectionState = "new";

  constructor(options: { timers: Timers; isPolite: boolean; attempt: (step: RecoveryStep) => void }) {
    this.#timers = options.timers;
    this.#extraMs = options.isPolite ? politeExtraMs : 0;
    this.#attempt = options.attempt;
  }

  /** A round of negotiation has begun, ours or the partner's: it has 10 s to connect. */
  began(): void {
    if (this.#state !== "connected") this.#wait(connectTimeoutMs + this.#extraMs);
  }

  changed(state: RTCPeerConnectionState): void {
    this.#state = state;
    switch (state) {
      case "connected":
        this.#failures = 0;
        this.stop();
        return;
      case "disconnected":
        this.#wait(disconnectedPatienceMs + this.#extraMs);
        return;
      case "failed":
        this.#wait(this.#extraMs);
        return;
      case "closed":
        this.stop();
        return;
      case "new":
      case "connecting":
        if (this.#timer === null) this.#wait(connectTimeoutMs + this.#extraMs);
        return;
    }
  }

  stop(): void {
    if (this.#timer !== null) this.#timers.clear(this.#timer);
    this.#timer = null;
  }

  #wait(delayMs: number): void {
    this.stop();
    this.#timer = this.#timers.set(() => {
      this.#timer = null;
      this.#failures += 1;
      this.#attempt(this.#failures >= failuresBeforeRelay ? "relay" : "restart");
      this.#wait(connectTimeoutMs + this.#extraMs);
    }, delayMs);
  }
}
