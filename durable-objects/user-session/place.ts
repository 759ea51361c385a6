/** Where a user is. `epoch` grows with every place in a queue, so that late messages about an old one are known. */
export type Place =
  | { kind: "idle" }
  | {
      kind: "queue";
      queue: string;
      sessionId: string;
      epoch: number;
      /** False while the place is only kept for a socket that has not asked for a partner yet. */
      isSearching: boolean;
    }
  | { kind: "room"; roomId: string };

export interface Whereabouts {
  place: Place;
  epoch: number;
}

export const nowhere: Whereabouts = { place: { kind: "idle" }, epoch: 0 };

export function enterQueue(
  at: Whereabouts,
  request: { queue: string; sessionId: string; isSearching: boolean },
): Whereabouts & { place: Place & { kind: "queue" } } {
  const epoch = at.epoch + 1;
  return { epoch, place: { kind: "queue", ...request, epoch } };
}

export function startSearch(at: Whereabouts, epoch: number): Whereabouts {
  if (at.place.kind !== "queue" || at.place.epoch !== epoch) return at;
  return { ...at, place: { ...at.place, isSearching: true } };
}

export function leaveQueue(at: Whereabouts, epoch: number): Whereabouts {
  return at.place.kind === "queue" && at.place.epoch === epoch ? { ...at, place: { kind: "idle" } } : at;
}

/** From the search of this epoch into a room. */
export function enterRoomFrom(
  at: Whereabouts,
  { epoch, roomId }: { epoch: number; roomId: string },
): Whereabouts {
  return at.place.kind === "queue" && at.place.epoch === epoch ? enterRoom(at, roomId) : at;
}

export function enterRoom(at: Whereabouts, roomId: string): Whereabouts {
  return { ...at, place: { kind: "room", roomId } };
}

export function leaveRoom(at: Whereabouts, roomId: string): Whereabouts {
  return at.place.kind === "room" && at.place.roomId === roomId ? { ...at, place: { kind: "idle" } } : at;
}

/** Whether somebody whose partner never came may wait again: they are nowhere, or still in that room. */
export function mayGoBack(at: Whereabouts, roomId: string): boolean {
  return at.place.kind === "idle" || (at.place.kind === "room" && at.place.roomId === roomId);
}
