import type { CallSession } from "../../contract/calls.ts";
import type { UserCard } from "../users/users.service.ts";
import type { CallRow, RatingRow } from "./calls.repository.ts";
import { WINDOW_AFTER_CALL_MS } from "./membership.ts";

/** Shown where the partner's profile is gone. */
export function unknownPartner(id: string): UserCard {
  return { id, displayName: "", avatarUrl: null, nativeLanguage: null, englishLevel: null, country: null };
}

/** A call as one of its members sees it. `now` is in ms since the epoch. */
export function toCallSession(view: {
  call: CallRow;
  rating: RatingRow | null;
  isReported: boolean;
  partner: UserCard;
  userId: string;
  now: number;
}): CallSession {
  const { call, rating, isReported, partner, userId, now } = view;
  const isRecent = now - (call.endedAt ?? now) <= WINDOW_AFTER_CALL_MS;
  return {
    id: call.id,
    partner: {
      id: partner.id,
      displayName: partner.displayName,
      avatarUrl: partner.avatarUrl,
      nativeLanguage: partner.nativeLanguage,
      country: partner.country,
    },
    topic: call.topic,
    level: call.level,
    startedAt: new Date(call.startedAt).toISOString(),
    connectedAt: isoOrNull(call.connectedAt),
    endedAt: isoOrNull(call.endedAt),
    durationSeconds: call.durationSeconds,
    endedBy: endedByFor(call, userId),
    myRating:
      rating === null
        ? null
        : { stars: rating.stars, connection: rating.connection, compliments: rating.compliments },
    canRate: call.endedAt !== null && call.connectedAt !== null && rating === null && isRecent,
    canReport: isRecent && !isReported,
    isReported,
  };
}

function endedByFor(call: CallRow, userId: string): CallSession["endedBy"] {
  switch (call.endedBy) {
    case "user_a":
      return call.userA === userId ? "me" : "partner";
    case "user_b":
      return call.userB === userId ? "me" : "partner";
    case "timeout":
    case "no_show":
    case "error":
    case null:
      return call.endedBy;
  }
}

function isoOrNull(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
