/**
 * Where a user is. In a queue they search, or a place is kept for them, or they are matched but have not entered the
 * room yet: the queue knows which, and is asked when it matters. `epoch` grows with every place in a queue, so that
 * late messages about an old one are known.
 */
export type Place =
  | { kind: "idle" }
  | {
      kind: "queue";
      queue: string;
      sessionId: string;
      epoch: number;
    }
  | { kind: "room"; roomId: string };

/** The user's place, and the epoch of the latest place in a queue they had. */
export interface Whereabouts {
  place: Place;
  epoch: number;
}

/** Where everybody begins. */
export const nowhere: Whereabouts = { place: { kind: "idle" }, epoch: 0 };

/** In a queue, under an epoch of its own. Whether the old place was left is the caller's to see to. */
export function enterQueue(
  at: Whereabouts,
  request: { queue: string; sessionId: string },
): Whereabouts & { place: Place & { kind: "queue" } } {
  const epoch = at.epoch + 1;
  return { epoch, place: { kind: "queue", ...request, epoch } };
}

/** Idle if the user still has the place of this epoch; `at` itself otherwise. */
export function leaveQueue(at: Whereabouts, epoch: number): Whereabouts {
  return at.place.kind === "queue" && at.place.epoch === epoch ? { ...at, place: { kind: "idle" } } : at;
}

/** In the room, whatever was before. */
export function enterRoom(at: Whereabouts, roomId: string): Whereabouts {
  return { ...at, place: { kind: "room", roomId } };
}

/** Idle if the user is still in this room; `at` itself otherwise. */
export function leaveRoom(at: Whereabouts, roomId: string): Whereabouts {
  return at.place.kind === "room" && at.place.roomId === roomId ? { ...at, place: { kind: "idle" } } : at;
}

/** Whether somebody whose partner never came may wait again: nowhere, still in that room, or on the way to it. */
export function mayGoBack(at: Whereabouts, from: { roomId: string; epoch: number }): boolean {
  const { place } = at;
  if (place.kind === "room") return place.roomId === from.roomId;
  return place.kind === "idle" || place.epoch === from.epoch;
}
