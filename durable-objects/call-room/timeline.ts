import type { RoomClientMessage } from "../../src/contract/realtime/room.ts";
import { type MemberState, type RoomState, type Side, sides } from "./room.ts";

/** Something that happened in a room; `side` is null when it was nobody's doing. */
export interface Happening {
  side: Side | null;
  event: string;
}

/** What a change of the room's state means in words. */
export function happeningsBetween(before: RoomState, after: RoomState): Happening[] {
  const comings = sides.flatMap((side) => comingsOf(side, before.members[side], after.members[side]));
  const met = before.connectedAt === null && after.connectedAt !== null;
  return [
    ...comings,
    ...(met ? [{ side: null, event: "connected" }] : []),
    ...(before.end === null && after.end !== null ? endOf(after.end) : []),
  ];
}

function comingsOf(side: Side, before: MemberState, after: MemberState): Happening[] {
  if (before.isPresent === after.isPresent) return [];
  if (!after.isPresent) return [{ side, event: "away" }];
  return [{ side, event: before.hasEntered ? "back" : "joined" }];
}

/** Whose doing the end was and what it was, then the end itself. */
function endOf({ cause, endedBy }: NonNullable<RoomState["end"]>): Happening[] {
  const ended: Happening = { side: null, event: "ended" };
  if (cause === null) return [{ side: null, event: endedBy }, ended];
  return [{ side: cause.side, event: cause.reason === "ended" ? "left" : cause.reason }, ended];
}

/** Whether microphone, camera and screen are on. */
type MediaState = Pick<RoomClientMessage & { type: "media_state" }, "audio" | "video" | "screen">;

const mediaWords: Readonly<Record<keyof MediaState, { on: string; off: string }>> = {
  audio: { on: "unmuted", off: "muted" },
  video: { on: "camera_on", off: "camera_off" },
  screen: { on: "screen_on", off: "screen_off" },
};

/** What of a member's signalling is worth a line. Descriptions and candidates are never kept: they hold addresses. */
export class SignallingWords {
  readonly #media = new Map<Side, MediaState>();
  readonly #iceNames = new Map<Side, string>();

  /** The lines for a message; none when it changes nothing. */
  of(side: Side, message: RoomClientMessage): string[] {
    if (message.type === "webrtc_answer") return ["answer"];
    if (message.type === "media_state") return this.#changesOfMedia(side, message);
    if (message.type !== "webrtc_offer") return [];
    return [this.#isIceRestart(side, message.sdp) ? "ice_restart" : "offer"];
  }

  /** Each ICE session has a name of its own (RFC 8839 section 4.4.3); a new one in an offer restarts ICE. */
  #isIceRestart(side: Side, sdp: string): boolean {
    const name = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
    const known = this.#iceNames.get(side);
    if (name !== undefined) this.#iceNames.set(side, name);
    return known !== undefined && name !== undefined && name !== known;
  }

  #changesOfMedia(side: Side, now: MediaState): string[] {
    const before = this.#media.get(side);
    const { audio, video, screen } = now;
    this.#media.set(side, { audio, video, screen });
    return (["audio", "video", "screen"] as const)
      .filter((kind) => before?.[kind] !== now[kind])
      .map((kind) => mediaWords[kind][now[kind] ? "on" : "off"]);
  }
}
