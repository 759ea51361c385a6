const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a refresh token can be spent. */
export const REFRESH_TOKEN_MS = 30 * DAY_MS;
/** However often it is refreshed, a device signs in again after this long. */
export const SESSION_LIFE_MS = 90 * DAY_MS;
