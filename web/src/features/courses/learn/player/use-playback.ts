import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Playback } from "../../../../../../src/contract/media/video.ts";
import { asProblem } from "../../../../lib/api/problem.ts";
import { playbackQuery } from "../../../../lib/queries/media.ts";
import { msUntilRenewal } from "./renewal.ts";

/** Answers that end playing: nobody may see this video any more, or there is none. */
const finalCodes: readonly string[] = [
  "unauthenticated",
  "invalid_refresh_token",
  "payment_required",
  "enrolment_required",
  "account_banned",
  "forbidden",
  "not_found",
];

export type PlaybackState =
  | { is: "loading" }
  | { is: "ready"; playback: Playback; renew: () => Promise<string> }
  | { is: "refused"; error: unknown; retry: () => void };

export function isFinalRefusal(error: unknown): boolean {
  return finalCodes.includes(asProblem(error).code);
}

/** The addresses of a video, renewed before they end as long as it is on the page, hidden or not. */
export function usePlayback(lessonId: string): PlaybackState {
  const { data, error, refetch } = useQuery({
    ...playbackQuery(lessonId),
    refetchInterval: ({ state }) => {
      if (state.data === undefined || isFinalRefusal(state.error)) return false;
      return msUntilRenewal(state.data.expiresAt, Date.now());
    },
    refetchIntervalInBackground: true,
  });
  const renew = useCallback(async () => {
    const renewed = await refetch({ throwOnError: true, cancelRefetch: false });
    if (renewed.data === undefined) throw asProblem(renewed.error);
    return renewed.data.hlsUrl;
  }, [refetch]);
  if (error !== null && (data === undefined || isFinalRefusal(error))) {
    return { is: "refused", error, retry: () => void refetch() };
  }
  return data === undefined ? { is: "loading" } : { is: "ready", playback: data, renew };
}
