import type { AttemptDecision, FailurePolicy } from "../../src/platform/rate-limit/types.ts";

/** Failed attempts of one key. `minute` counts minutes since the Unix epoch. */
export interface AttemptState {
  minute: number;
  failures: number;
  /** The minutes whose failures were used up. */
  strikes: readonly number[];
  bannedUntil: number;
  /** The strikes that the ban came from, for the case that its last attempt turns out right; null without a ban. */
  bannedBy: readonly number[] | null;
}

/** A key that has never failed. */
export const noAttempts: AttemptState = {
  minute: 0,
  failures: 0,
  strikes: [],
  bannedUntil: 0,
  bannedBy: null,
};

const minuteMs = 60_000;

/** Books one attempt as failed until `giveBack` says otherwise. */
export function book(
  state: AttemptState,
  policy: FailurePolicy,
  now: number,
): { state: AttemptState; decision: AttemptDecision } {
  if (now < state.bannedUntil) return { state, decision: refusal(true, state.bannedUntil - now) };
  const minute = Math.floor(now / minuteMs);
  const failures = state.minute === minute ? state.failures : 0;
  if (failures >= policy.failuresPerMinute) {
    return { state, decision: refusal(false, (minute + 1) * minuteMs - now) };
  }
  const kept = state.strikes.filter((strike) => (minute - strike) * minuteMs < policy.strikeWindowMs);
  const isStrike = failures + 1 >= policy.failuresPerMinute;
  const strikes = isStrike ? [...kept, minute] : kept;
  const isBanned = strikes.length >= policy.strikes;
  return {
    state: {
      minute,
      failures: failures + 1,
      strikes: isBanned ? [] : strikes,
      bannedUntil: isBanned ? now + policy.banMs : 0,
      bannedBy: isBanned ? strikes : null,
    },
    decision: {
      allowed: true,
      banned: false,
      retryAfterSeconds: 0,
      remaining: policy.failuresPerMinute - failures - 1,
      resetSeconds: secondsOf((minute + 1) * minuteMs - now),
    },
  };
}

/** Takes back one booked failure of this minute, with the strike or ban that it brought about. */
export function giveBack(state: AttemptState, now: number): AttemptState {
  const minute = Math.floor(now / minuteMs);
  if (state.minute !== minute || state.failures === 0) return state;
  const failures = state.failures - 1;
  return state.bannedBy === null
    ? { ...state, failures, strikes: state.strikes.filter((strike) => strike !== minute) }
    : { ...state, failures, strikes: state.bannedBy.slice(0, -1), bannedUntil: 0, bannedBy: null };
}

function refusal(banned: boolean, waitMs: number): AttemptDecision {
  const seconds = secondsOf(waitMs);
  return { allowed: false, banned, retryAfterSeconds: seconds, remaining: 0, resetSeconds: seconds };
}

function secondsOf(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
