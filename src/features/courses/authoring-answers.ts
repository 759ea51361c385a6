/** What every operation of an instructor can refuse with, beside its own reasons. */
export const authoringProblems = [
  "validation_failed",
  "unauthenticated",
  "account_banned",
  "forbidden",
] as const;

/** What reading a JSON body can come to. */
export const bodyProblems = ["malformed_json", "payload_too_large", "unsupported_media_type"] as const;

/** What every write of an instructor can refuse with. */
export const writeProblems = [...authoringProblems, "rate_limited"] as const;
