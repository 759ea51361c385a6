import type { IceServer } from "../../../../../src/contract/realtime/ice.ts";
import type { RoomClientMessage } from "../../../../../src/contract/realtime/room.ts";
import { lines } from "./local-media.ts";
import type { Line, LocalMedia } from "./local-media.ts";
import { Negotiation } from "./negotiation.ts";
import { fingerprintOf, withSpeechOpus } from "./sdp.ts";

type Candidate = Extract<RoomClientMessage, { type: "webrtc_ice" }>["candidate"];

export interface PeerLinkEvents {
  send(message: RoomClientMessage): void;
  stateChanged(state: RTCPeerConnectionState): void;
  /** The partner's tracks stand, or stand anew after the connection was rebuilt. */
  tracks(tracks: Partial<Record<Line, MediaStreamTrack>>): void;
  generationChanged(highest: number): void;
}

/**
 * The media connection to the partner. All signalling goes through one chain, so that no two descriptions are ever
 * applied at once. A partner who comes back with a new connection (another DTLS fingerprint) gets a new one here too.
 */
export class PeerLink {
  readonly #events: PeerLinkEvents;
  readonly #negotiation: Negotiation;
  readonly #media: LocalMedia;
  #iceServers: IceServer[];
  #relayOnly: boolean;
  #connection: RTCPeerConnection;
  #partnerFingerprint: string | null = null;
  #held: { candidate: Candidate; generation: number }[] = [];
  #chain: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: {
    isPolite: boolean;
    lastGeneration: number;
    iceServers: IceServer[];
    relayOnly: boolean;
    media: LocalMedia;
    events: PeerLinkEvents;
  }) {
    this.#events = options.events;
    this.#media = { ...options.media };
    this.#iceServers = options.iceServers;
    this.#relayOnly = options.relayOnly;
    this.#negotiation = new Negotiation({
      isPolite: options.isPolite,
      lastGeneration: options.lastGeneration,
    });
    this.#connection = this.#connect();
  }

  get state(): RTCPeerConnectionState {
    return this.#connection.connectionState;
  }

  get isOffering(): boolean {
    return this.#negotiation.isOffering;
  }

  stats(): Promise<RTCStatsReport> {
    return this.#connection.getStats();
  }

  /** How loud the partner is now: amplitude from 0 to 1. */
  partnerAmplitude(): number {
    const receiver = this.#transceivers()[0]?.receiver;
    return receiver?.getSynchronizationSources?.()[0]?.audioLevel ?? 0;
  }

  /** Offers anew; with `restart`, ICE looks for a new path. An offer that was never answered is taken back first. */
  offer(options: { restart: boolean }): void {
    this.#inTurn(async () => {
      await this.#takeBackOffer();
      const connection = this.#connection;
      if (this.#transceivers().length === 0) this.#addLines();
      if (options.restart) connection.restartIce();
      const generation = this.#negotiation.offer();
      this.#events.generationChanged(this.#negotiation.highest);
      await connection.setLocalDescription();
      this.#sendDescription("webrtc_offer", generation);
    });
  }

  receiveOffer(sdp: string, generation: number): void {
    this.#inTurn(async () => {
      const decision = this.#negotiation.receiveOffer(generation);
      if (decision === "ignore") return;
      this.#events.generationChanged(this.#negotiation.highest);
      const isFresh = this.#connection.remoteDescription === null;
      if (this.#partnerIsNew(sdp) || (decision === "yield" && isFresh)) this.#rebuild();
      await this.#applyOffer(sdp);
      this.#partnerFingerprint = fingerprintOf(sdp);
      await this.#sendOnLines();
      await this.#connection.setLocalDescription();
      this.#sendDescription("webrtc_answer", generation);
      await this.#remoteStands();
    });
  }

  receiveAnswer(sdp: string, generation: number): void {
    this.#inTurn(async () => {
      if (!this.#negotiation.receiveAnswer(generation)) return;
      if (this.#partnerIsNew(sdp)) {
        this.#rebuild();
        this.offer({ restart: false });
        return;
      }
      await this.#connection.setRemoteDescription({ type: "answer", sdp });
      this.#partnerFingerprint = fingerprintOf(sdp);
      await this.#remoteStands();
    });
  }

  receiveCandidate(candidate: Candidate, generation: number): void {
    this.#inTurn(async () => {
      const decision = this.#negotiation.receiveCandidate(generation);
      if (decision === "hold") this.#held.push({ candidate, generation });
      if (decision === "add") await this.#add(candidate);
    });
  }

  /** Changes what one line carries; no new offer is needed, because every line is there from the start. */
  carry(line: Line, track: MediaStreamTrack | null): void {
    this.#media[line] = track;
    this.#inTurn(() => this.#sendOnLines());
  }

  useServers(iceServers: IceServer[], options: { relayOnly: boolean }): void {
    this.#iceServers = iceServers;
    this.#relayOnly = options.relayOnly;
    this.#connection.setConfiguration(this.#configuration());
  }

  close(): void {
    this.#isClosed = true;
    this.#connection.close();
  }

  #configuration(): RTCConfiguration {
    return {
      iceServers: this.#iceServers,
      iceTransportPolicy: this.#relayOnly ? "relay" : "all",
      bundlePolicy: "max-bundle",
    };
  }

  #connect(): RTCPeerConnection {
    const connection = new RTCPeerConnection(this.#configuration());
    connection.addEventListener("connectionstatechange", () => {
      if (connection === this.#connection) this.#events.stateChanged(connection.connectionState);
    });
    connection.addEventListener("icecandidate", ({ candidate }) => {
      if (connection !== this.#connection || candidate?.candidate === "") return;
      this.#events.send({
        type: "webrtc_ice",
        candidate: candidate && {
          candidate: candidate.candidate,
          sdpMid: candidate.sdpMid,
          sdpMLineIndex: candidate.sdpMLineIndex,
          usernameFragment: candidate.usernameFragment,
        },
        generation: this.#negotiation.current,
      });
    });
    return connection;
  }

  #rebuild(): void {
    const old = this.#connection;
    this.#connection = this.#connect();
    old.close();
    this.#partnerFingerprint = null;
    this.#events.stateChanged(this.#connection.connectionState);
  }

  /**
   * A first offer that nobody answered leaves no agreed lines behind: rolled back, its lines would get other names in
   * the next offer, which a partner who did apply it must refuse. So the next one comes from a new connection.
   */
  async #takeBackOffer(): Promise<void> {
    if (this.#connection.signalingState !== "have-local-offer") return;
    if (this.#connection.remoteDescription === null) this.#rebuild();
    else await this.#connection.setLocalDescription({ type: "rollback" });
  }

  /** Applies the partner's offer; one that does not fit what stands here gets a new connection. */
  async #applyOffer(sdp: string): Promise<void> {
    const offer = { type: "offer", sdp } as const;
    try {
      await this.#connection.setRemoteDescription(offer);
    } catch (error) {
      console.debug("The offer does not fit the connection; a new one is made", error);
      this.#rebuild();
      await this.#connection.setRemoteDescription(offer);
    }
  }

  #partnerIsNew(sdp: string): boolean {
    return this.#partnerFingerprint !== null && fingerprintOf(sdp) !== this.#partnerFingerprint;
  }

  #addLines(): void {
    for (const line of lines) {
      const transceiver = this.#connection.addTransceiver(line === "voice" ? "audio" : "video", {
        direction: "sendrecv",
      });
      void transceiver.sender.replaceTrack(this.#media[line]);
    }
  }

  /** The lines in their order; before the first description they have no `mid` and keep the order of their making. */
  #transceivers(): RTCRtpTransceiver[] {
    return this.#connection.getTransceivers().toSorted((a, b) => Number(a.mid ?? 0) - Number(b.mid ?? 0));
  }

  async #sendOnLines(): Promise<void> {
    for (const [index, transceiver] of this.#transceivers().entries()) {
      const line = lines[index];
      if (!line) continue;
      if (transceiver.direction === "recvonly") transceiver.direction = "sendrecv";
      await transceiver.sender.replaceTrack(this.#media[line]);
    }
  }

  #sendDescription(type: "webrtc_offer" | "webrtc_answer", generation: number): void {
    const sdp = this.#connection.localDescription?.sdp;
    if (sdp) this.#events.send({ type, sdp: withSpeechOpus(sdp), generation });
  }

  async #remoteStands(): Promise<void> {
    this.#negotiation.remoteApplied();
    const tracks: Partial<Record<Line, MediaStreamTrack>> = {};
    for (const [index, transceiver] of this.#transceivers().entries()) {
      const line = lines[index];
      if (line) tracks[line] = transceiver.receiver.track;
    }
    this.#events.tracks(tracks);
    const held = this.#held;
    this.#held = [];
    for (const { candidate, generation } of held) {
      const decision = this.#negotiation.receiveCandidate(generation);
      if (decision === "add") await this.#add(candidate);
      if (decision === "hold") this.#held.push({ candidate, generation });
    }
  }

  async #add(candidate: Candidate): Promise<void> {
    try {
      await this.#connection.addIceCandidate(candidate ?? undefined);
    } catch (error) {
      // A candidate of an offer that was taken back has no place any more; the others still lead to a path.
      console.debug("An ICE candidate was not used", error);
    }
  }

  #inTurn(step: () => Promise<void>): void {
    this.#chain = this.#after(this.#chain, step);
  }

  async #after(before: Promise<void>, step: () => Promise<void>): Promise<void> {
    await before;
    if (this.#isClosed) return;
    try {
      await step();
    } catch (error) {
      // The recovery timer starts a new round when this one came to nothing.
      console.debug("A step of the negotiation failed", error);
    }
  }
}
