import type { CallRole } from "../../../../../src/contract/realtime/match.ts";
import type { Peer, PeerLeftReason } from "../../../../../src/contract/realtime/room.ts";
import type { MediaFailure } from "../../../lib/media/media-failure.ts";
import type { QualityGrade, QualitySample } from "./quality.ts";

export interface ChatLine {
  id: number;
  isMine: boolean;
  text: string;
  at: number;
}

export interface MediaFlags {
  audio: boolean;
  video: boolean;
  screen: boolean;
}

export type CallEnding =
  | { kind: "ended"; partnerLeft: PeerLeftReason | null; durationSeconds: number | null }
  | { kind: "no_show" }
  | { kind: "gone" }
  | { kind: "replaced" }
  | { kind: "banned" }
  | { kind: "signed_out" }
  | { kind: "lost" };

/** Everything the call screen shows. Levels of voices are not here: they change with every picture. */
export interface CallState {
  phase: "joining" | "waiting" | "live" | "over";
  ending: CallEnding | null;
  /** The socket to the room; media may go on while it is away. */
  isOnline: boolean;
  offlineSince: number | null;
  media: "connecting" | "connected" | "recovering";
  wasConnected: boolean;
  role: CallRole | null;
  partner: Peer | null;
  partnerAwayUntil: number | null;
  partnerMedia: MediaFlags;
  topic: string | null;
  prompts: readonly string[];
  startedAt: number | null;
  endsAt: number | null;
  endsSoon: boolean;
  isMuted: boolean;
  microphoneFailure: MediaFailure | null;
  camera: MediaStream | null;
  screen: MediaStream | null;
  partnerVoice: MediaStream | null;
  partnerCamera: MediaStream | null;
  partnerScreen: MediaStream | null;
  chat: readonly ChatLine[];
  quality: { grade: QualityGrade; sample: QualitySample } | null;
}

export const initialCallState: CallState = {
  phase: "joining",
  ending: null,
  isOnline: false,
  offlineSince: null,
  media: "connecting",
  wasConnected: false,
  role: null,
  partner: null,
  partnerAwayUntil: null,
  partnerMedia: { audio: true, video: false, screen: false },
  topic: null,
  prompts: [],
  startedAt: null,
  endsAt: null,
  endsSoon: false,
  isMuted: false,
  microphoneFailure: null,
  camera: null,
  screen: null,
  partnerVoice: null,
  partnerCamera: null,
  partnerScreen: null,
  chat: [],
  quality: null,
};
