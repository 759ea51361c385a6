/** What to do with an offer: apply it; drop our own offer first, then apply it; or leave it alone. */
export type OfferDecision = "accept" | "yield" | "ignore";
export type CandidateDecision = "add" | "hold" | "drop";

/**
 * Perfect negotiation (W3C WebRTC 1.0, 10.7) with numbered offers. Each new offer takes the next generation; an answer
 * and the candidates bear the generation of their offer, so that late messages of an older one are told apart.
 * When both sides offer at once, the polite side gives way.
 */
export class Negotiation {
  readonly #isPolite: boolean;
  /** The highest generation ever seen or made; the next offer takes the one after it. */
  #highest: number;
  /** The generation that is being, or was last, agreed on. */
  #current: number;
  #pendingOffer: number | null = null;
  #hasRemote = false;

  constructor(options: { isPolite: boolean; lastGeneration?: number }) {
    this.#isPolite = options.isPolite;
    this.#highest = options.lastGeneration ?? 0;
    this.#current = this.#highest;
  }

  get current(): number {
    return this.#current;
  }

  get highest(): number {
    return this.#highest;
  }

  /** True while an offer of ours waits for its answer. */
  get isOffering(): boolean {
    return this.#pendingOffer !== null;
  }

  /** Starts a new offer and returns its generation. An unanswered one before it is given up. */
  offer(): number {
    this.#highest += 1;
    this.#current = this.#highest;
    this.#pendingOffer = this.#current;
    this.#hasRemote = false;
    return this.#current;
  }

  receiveOffer(generation: number): OfferDecision {
    const collides = this.#pendingOffer !== null;
    if (collides && !this.#isPolite) return "ignore";
    this.#pendingOffer = null;
    this.#current = generation;
    this.#highest = Math.max(this.#highest, generation);
    this.#hasRemote = false;
    return collides ? "yield" : "accept";
  }

  /** True if this answers our waiting offer; any other answer is late. */
  receiveAnswer(generation: number): boolean {
    if (this.#pendingOffer !== generation) return false;
    this.#pendingOffer = null;
    return true;
  }

  /** To be called when the remote description of the current generation stands: its candidates may now be added. */
  remoteApplied(): void {
    this.#hasRemote = true;
  }

  receiveCandidate(generation: number): CandidateDecision {
    if (generation < this.#current) return "drop";
    return generation === this.#current && this.#hasRemote ? "add" : "hold";
  }
}
