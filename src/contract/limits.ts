/** Limits that both sides keep: the server refuses what is beyond them, a client says so before. */

/** Years. Parley connects strangers by voice, so it is for adults. */
export const MINIMUM_AGE = 18;
/** The longest call, in seconds. */
export const CALL_MAX_SECONDS = 2 * 60 * 60;
/** Of one chat message in a call. */
export const CHAT_MAX_CHARACTERS = 1000;
/** Of the words that go with a report. */
export const REPORT_MAX_CHARACTERS = 2000;
/** Of a picture of a person, before it is cut to size. */
export const AVATAR_MAX_BYTES = 5 * 1024 * 1024;
/** Of the picture of a course, before it is cut to size. */
export const THUMBNAIL_MAX_BYTES = 5 * 1024 * 1024;
/** Of the file of a video. */
export const VIDEO_MAX_BYTES = 5 * 1024 ** 3;
/** Of a lesson as JSON, with its article. */
export const LESSON_MAX_BYTES = 512 * 1024;
