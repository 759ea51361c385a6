/** The namespaces through which objects and features reach each other. */
export type ObjectBindings = Pick<Env, "MATCH_QUEUE" | "CALL_ROOM" | "USER_SESSION" | "RATE_LIMITER">;
