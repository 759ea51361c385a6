import type { IceServer } from "../../../../../src/contract/realtime/ice.ts";
import { roomServerMessage } from "../../../../../src/contract/realtime/room.ts";
import type { RoomClientMessage, RoomServerMessage } from "../../../../../src/contract/realtime/room.ts";
import { levelFromAmplitude } from "../../../lib/media/level.ts";
import { playSound } from "../../../lib/media/sounds.ts";
import { Observable } from "../../../lib/observable.ts";
import { preferences } from "../../../lib/preferences.ts";
import { RealtimeSocket } from "../../../lib/realtime/socket.ts";
import { CallMedia } from "./call-media.ts";
import { CallMemory } from "./call-memory.ts";
import { ChatSender } from "./chat-sender.ts";
import { endingOf } from "./call-ending.ts";
import { initialCallState } from "./call-state.ts";
import type { CallEnding, CallState } from "./call-state.ts";
import { roomIsOver } from "./room-check.ts";
import { PeerLink } from "./peer-link.ts";
import { QualityWatch } from "./quality-watch.ts";
import { Recovery } from "./recovery.ts";
import type { RecoveryStep } from "./recovery.ts";
import { browserTimers } from "./timers.ts";

type Joined = Extract<RoomServerMessage, { type: "joined" }>;

const failuresBeforeAsking = 4;
const endPatienceMs = 1_500;
const freshServersPatienceMs = 1_500;

/** One call: the room's socket, the media connection and what this side sends, as one state for the screen. */
export class Call {
  readonly state = new Observable<CallState>(initialCallState);
  readonly media: CallMedia;
  readonly #roomId: string;
  readonly #memory: CallMemory;
  readonly #socket: RealtimeSocket<RoomServerMessage>;
  readonly #quality: QualityWatch;
  #link: PeerLink | null = null;
  #recovery: Recovery | null = null;
  #iceServers: IceServer[] = [];
  #serversArrived: (() => void) | null = null;
  #partnerLeft: Extract<RoomServerMessage, { type: "peer_left" }>["reason"] | null = null;
  readonly #chat = new ChatSender({
    send: (text) => this.#send({ type: "chat", text }),
    said: (text) => this.#addChat({ isMine: true, text, at: Date.now() }),
  });
  #chatCount = 0;

  constructor(roomId: string) {
    this.#roomId = roomId;
    this.#memory = new CallMemory(roomId);
    this.media = new CallMedia({
      change: (changes) => this.#change(changes),
      carry: (line, track) => this.#link?.carry(line, track),
    });
    this.#quality = new QualityWatch({
      timers: browserTimers,
      stats: () => (this.#link?.state === "connected" ? this.#link.stats() : null),
      report: (sample, grade) => {
        this.#change({ quality: { sample, grade } });
        this.#send({ type: "quality", ...sample });
      },
    });
    this.#socket = new RealtimeSocket({
      path: `/rooms/${roomId}`,
      ticket: { scope: "room", roomId },
      schema: roomServerMessage,
      handlers: {
        open: () => void this.#join(),
        message: (message) => this.#received(message),
        down: (failures) => void this.#down(failures),
        end: (end) => this.#finish(endingOf(end, this.#partnerLeft)),
      },
    });
  }

  /** How loud the partner is now, 0 to 1. */
  partnerLevel(): number {
    return levelFromAmplitude(this.#link?.partnerAmplitude() ?? 0);
  }

  toggleMute(): void {
    this.media.mute(!this.state.snapshot().isMuted);
    this.#tellMedia();
  }

  async toggleCamera(): Promise<void> {
    await this.media.toggleCamera();
    this.#tellMedia();
  }

  async toggleScreen(): Promise<void> {
    await this.media.toggleScreen(() => this.#tellMedia());
    this.#tellMedia();
  }

  /** Sends a chat line, once the room has let us in; false when the connection is lost, so that the text is kept. */
  say(text: string): boolean {
    return this.#chat.say(text);
  }

  /** Ends the call for both. */
  end(): void {
    const isSent = this.#send({ type: "end_call" });
    const ending: CallEnding = { kind: "ended", partnerLeft: null, durationSeconds: null };
    if (isSent) browserTimers.set(() => this.#finish(ending), endPatienceMs);
    else this.#finish(ending);
  }

  /** Leaves the page: closes everything here, while the room keeps the place for its grace. */
  dispose(): void {
    this.#quality.stop();
    this.#recovery?.stop();
    this.#link?.close();
    this.#socket.close();
    this.media.close();
  }

  async #join(): Promise<void> {
    this.#change({ isOnline: true, offlineSince: null });
    if (!this.media.tracks.voice) await this.media.openVoice();
    this.#send({ type: "join_room" });
  }

  async #down(failures: number): Promise<void> {
    this.#chat.lost();
    const { isOnline, offlineSince } = this.state.snapshot();
    if (isOnline || offlineSince === null) this.#change({ isOnline: false, offlineSince: Date.now() });
    if (failures % failuresBeforeAsking === 0 && (await roomIsOver(this.#roomId)))
      this.#finish({ kind: "gone" });
  }

  #received(message: RoomServerMessage): void {
    switch (message.type) {
      case "joined":
        this.#joined(message);
        return;
      case "peer_joined":
        this.#live();
        void playSound("joined");
        return;
      case "webrtc_offer":
        this.#recovery?.began();
        this.#link?.receiveOffer(message.sdp, message.generation);
        return;
      case "webrtc_answer":
        this.#link?.receiveAnswer(message.sdp, message.generation);
        return;
      case "webrtc_ice":
        this.#link?.receiveCandidate(message.candidate, message.generation);
        return;
      case "chat":
        this.#addChat({ isMine: false, text: message.text, at: Date.parse(message.at) });
        return;
      case "media_state":
        this.#change({
          partnerMedia: { audio: message.audio, video: message.video, screen: message.screen },
        });
        return;
      case "peer_reconnecting":
        this.#change({ partnerAwayUntil: Date.now() + message.graceSeconds * 1000 });
        return;
      case "peer_reconnected":
        this.#change({ partnerAwayUntil: null });
        this.#tellMedia();
        return;
      case "ice_servers":
        this.#iceServers = message.iceServers;
        this.#serversArrived?.();
        return;
      case "time_warning":
        this.#change({ endsSoon: true, endsAt: Date.parse(message.endsAt) });
        return;
      case "peer_left":
        this.#partnerLeft = message.reason;
        return;
      case "call_ended":
        this.#finish(
          message.durationSeconds === null
            ? { kind: "no_show" }
            : { kind: "ended", partnerLeft: this.#partnerLeft, durationSeconds: message.durationSeconds },
        );
        return;
      case "error":
      case "pong":
        return;
    }
  }

  #joined(message: Joined): void {
    const partner = message.peers.find((peer) => peer.role !== message.role) ?? null;
    this.#iceServers = message.iceServers;
    this.#change({
      phase: partner?.joined ? "live" : "waiting",
      role: message.role,
      partner,
      topic: message.topic,
      prompts: message.prompts,
      endsAt: Date.parse(message.endsAt),
    });
    this.#chat.joined();
    const isReturning = this.#memory.lastGeneration > 0;
    const isNew = this.#link === null;
    if (isNew) this.#openLink(message);
    if (partner?.joined) this.#live();
    this.#tellMedia();
    if (isNew && (message.role === "caller" || isReturning)) this.#offer({ restart: false });
    if (!isNew && (this.#link?.isOffering || this.#link?.state === "failed")) this.#offer({ restart: true });
  }

  #openLink(message: Joined): void {
    this.#recovery = new Recovery({
      timers: browserTimers,
      isPolite: message.polite,
      attempt: (step) => void this.#recover(step),
    });
    this.#link = new PeerLink({
      isPolite: message.polite,
      lastGeneration: this.#memory.lastGeneration,
      iceServers: message.iceServers,
      relayOnly: preferences().relayOnly,
      media: this.media.tracks,
      events: {
        send: (frame) => this.#send(frame),
        stateChanged: (state) => this.#mediaChanged(state),
        tracks: ({ voice, camera, screen }) =>
          this.#change({
            partnerVoice: voice ? new MediaStream([voice]) : null,
            partnerCamera: camera ? new MediaStream([camera]) : null,
            partnerScreen: screen ? new MediaStream([screen]) : null,
          }),
        generationChanged: (highest) => {
          this.#memory.lastGeneration = highest;
        },
      },
    });
  }

  #offer(options: { restart: boolean }): void {
    this.#recovery?.began();
    this.#link?.offer(options);
  }

  async #recover(step: RecoveryStep): Promise<void> {
    const isAway = this.state.snapshot().partnerAwayUntil !== null;
    if (!this.#socket.isOpen || isAway) return;
    this.#change({ media: "recovering" });
    if (this.#send({ type: "refresh_ice" })) await this.#freshServers();
    this.#link?.useServers(this.#iceServers, { relayOnly: step === "relay" || preferences().relayOnly });
    this.#link?.offer({ restart: true });
  }

  #freshServers(): Promise<void> {
    return new Promise((resolve) => {
      this.#serversArrived = resolve;
      browserTimers.set(resolve, freshServersPatienceMs);
    });
  }

  #mediaChanged(state: RTCPeerConnectionState): void {
    this.#recovery?.changed(state);
    if (state === "connected") {
      this.#change({ media: "connected", wasConnected: true });
      this.#quality.start();
      return;
    }
    this.#change({ media: this.state.snapshot().wasConnected ? "recovering" : "connecting" });
  }

  #live(): void {
    const startedAt = this.#memory.startedAt ?? Date.now();
    this.#memory.startedAt = startedAt;
    this.#change({ phase: "live", startedAt, partnerAwayUntil: null });
    this.#recovery?.began();
  }

  #tellMedia(): void {
    const { isMuted, camera, screen } = this.state.snapshot();
    this.#send({ type: "media_state", audio: !isMuted, video: camera !== null, screen: screen !== null });
  }

  #addChat(line: { isMine: boolean; text: string; at: number }): void {
    this.#chatCount += 1;
    this.#change({ chat: [...this.state.snapshot().chat, { id: this.#chatCount, ...line }] });
  }

  #send(message: RoomClientMessage): boolean {
    return this.#socket.send(message);
  }

  #finish(ending: CallEnding): void {
    if (this.state.snapshot().phase === "over") return;
    this.#memory.forget();
    this.#change({ phase: "over", ending });
    if (ending.kind === "ended") void playSound("ended");
    this.dispose();
  }

  #change(changes: Partial<CallState>): void {
    this.state.update(changes);
  }
}
