/** One budget of a key: at most `limit` units in any `windowMs`. */
export interface RateRule {
  name: string;
  limit: number;
  windowMs: number;
}

/**
 * What a limiter decided. The numbers are of the rule that is nearest to its limit, in the words of the
 * RateLimit header fields (draft-ietf-httpapi-ratelimit-headers).
 */
export interface RateDecision {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** Whole seconds until there is budget again (at least 1 when refused). */
  resetSeconds: number;
  /** For `RateLimit-Policy`: `"login";q=5;w=900`. */
  policy: string;
}

/** How failed attempts are punished; see `failurePolicy` for the values in use. */
export interface FailurePolicy {
  /** Failures that a key may make in one minute; the rest of that minute is refused. */
  failuresPerMinute: number;
  /** So many minutes that used all of it, within `strikeWindowMs`, ban the key. */
  strikes: number;
  strikeWindowMs: number;
  banMs: number;
}

export const failurePolicy: FailurePolicy = {
  failuresPerMinute: 5,
  strikes: 3,
  strikeWindowMs: 10 * 60_000,
  banMs: 10 * 60_000,
};

export interface AttemptDecision {
  allowed: boolean;
  banned: boolean;
  /** Whole seconds until the next attempt is looked at; 0 when allowed. */
  retryAfterSeconds: number;
  /** How often the key may still fail in this minute, once this attempt has. */
  remaining: number;
  /** Whole seconds until the minute ends. */
  resetSeconds: number;
}

/** One limiter, named by its key: `ip:192.0.2.1`, `account:<hash of the e-mail>`. */
export interface RateLimiting {
  /** Takes `cost` (1 when absent) from every rule, or from none of them when one refuses. */
  consume(request: { rules: readonly RateRule[]; cost?: number }): Promise<RateDecision>;
  /** Books a failure in advance, so that attempts made at the same time cannot exceed the budget together. */
  beginAttempt(): Promise<AttemptDecision>;
  /** Gives back what `beginAttempt` booked, because the attempt was right. */
  attemptSucceeded(): Promise<void>;
}
