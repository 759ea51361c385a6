import { z } from "zod";

/**
 * Every problem the API can answer, with the one HTTP status it is answered with.
 * Clients switch on the code; the status and title follow from it.
 */
export const errorRegistry = {
  validation_failed: { status: 400, title: "The request is not valid" },
  malformed_json: { status: 400, title: "The body is not valid JSON" },
  unauthenticated: { status: 401, title: "Sign in first" },
  token_expired: { status: 401, title: "The access token has expired" },
  invalid_credentials: { status: 401, title: "The e-mail or the password is wrong" },
  invalid_code: { status: 401, title: "The code is wrong or too old" },
  invalid_token: { status: 401, title: "This link or token is not valid any more" },
  invalid_second_factor: { status: 401, title: "The second step did not succeed" },
  invalid_passkey: { status: 401, title: "The passkey was not accepted" },
  invalid_refresh_token: { status: 401, title: "The refresh token is not valid" },
  payment_required: { status: 402, title: "This course has to be bought first" },
  forbidden: { status: 403, title: "This is not allowed" },
  enrolment_required: { status: 403, title: "Enrol in this course first" },
  account_banned: { status: 403, title: "This account is banned" },
  email_unverified: { status: 403, title: "Confirm the e-mail address first" },
  second_factor_required: { status: 403, title: "Sign in with a second factor first" },
  origin_not_allowed: { status: 403, title: "Requests from this origin are not allowed" },
  not_found: { status: 404, title: "Nothing was found here" },
  method_not_allowed: { status: 405, title: "This method is not supported here" },
  conflict: { status: 409, title: "The request conflicts with the current state" },
  email_taken: { status: 409, title: "An account with this e-mail exists" },
  account_linked_elsewhere: { status: 409, title: "This account belongs to another person here" },
  already_enabled: { status: 409, title: "This is switched on already" },
  already_applied: { status: 409, title: "An application is waiting already" },
  export_running: { status: 409, title: "An export is being made already" },
  username_taken: { status: 409, title: "This username is taken" },
  already_rated: { status: 409, title: "This call is rated already" },
  already_reported: { status: 409, title: "You have reported this already" },
  slug_taken: { status: 409, title: "This address is taken" },
  precondition_failed: { status: 412, title: "The object has changed since it was read" },
  payload_too_large: { status: 413, title: "The body is too large" },
  unsupported_media_type: { status: 415, title: "This content type is not supported" },
  age_restricted: { status: 422, title: "Parley is for people of 18 and over" },
  password_too_common: { status: 422, title: "This password is too easy to guess" },
  username_confusable: { status: 422, title: "This username looks like another one" },
  profile_incomplete: { status: 422, title: "The profile is not complete" },
  cannot_target_self: { status: 422, title: "This cannot be done to oneself" },
  last_way_in: { status: 422, title: "This is the last way into the account" },
  second_factor_needed_for_role: { status: 422, title: "This role needs a second factor" },
  passkey_limit_reached: { status: 422, title: "There is no room for another passkey" },
  provider_email_unverified: { status: 422, title: "The provider has not confirmed this e-mail address" },
  image_unreadable: { status: 422, title: "This file is not a picture we can read" },
  follow_limit_reached: { status: 422, title: "The list of followed people is full" },
  not_followable: { status: 422, title: "This person cannot be followed" },
  practice_paused: { status: 403, title: "Matching is paused for this account" },
  already_decided: { status: 409, title: "This has been decided already" },
  appeal_open: { status: 409, title: "An appeal is waiting already" },
  block_limit_reached: { status: 422, title: "The list of blocked people is full" },
  not_rateable: { status: 422, title: "This call cannot be rated" },
  course_incomplete: { status: 422, title: "Something is missing before this course can be published" },
  own_course: { status: 422, title: "This cannot be done with a course of one's own" },
  already_owned: { status: 409, title: "This is open to you already" },
  request_in_flight: { status: 409, title: "The same request is being worked on" },
  idempotency_key_reused: { status: 422, title: "This key came with another request before" },
  coupon_refused: { status: 422, title: "This code cannot be used" },
  not_refundable: { status: 422, title: "This cannot be paid back" },
  payment_unavailable: { status: 503, title: "Payments are not available now" },
  upload_refused: { status: 422, title: "This file cannot be used" },
  upload_incomplete: { status: 409, title: "Parts of the file have not arrived" },
  media_limit_reached: { status: 422, title: "There is no room for another file" },
  captions_unreadable: { status: 422, title: "These captions cannot be read" },
  link_expired: { status: 403, title: "This link is not valid any more" },
  note_limit_reached: { status: 422, title: "There is no room for another note in this lesson" },
  upgrade_required: { status: 426, title: "Open this address as a WebSocket" },
  precondition_required: { status: 428, title: "Send the version that was read in If-Match" },
  rate_limited: { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Something went wrong on our side" },
  misconfigured: { status: 503, title: "The service is not configured" },
  unavailable: { status: 503, title: "The service is not available now" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorRegistry;

const errorCodes = Object.keys(errorRegistry) as [ErrorCode, ...ErrorCode[]];

export const fieldErrorSchema = z
  .object({ path: z.string(), message: z.string() })
  .meta({ id: "FieldError", example: { path: "email", message: "Enter a valid e-mail address" } });
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** `application/problem+json` (RFC 9457), the body of every error. */
export const problemSchema = z
  .object({
    type: z.string().describe("URI reference that names the kind of problem"),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.enum(errorCodes),
    requestId: z.string(),
    errors: z.array(fieldErrorSchema).optional(),
    appealToken: z.string().optional().describe("Only with `account_banned` at login"),
    until: z
      .string()
      .optional()
      .describe("RFC 3339; with `practice_paused`, and with `account_banned` at login unless it is for good"),
  })
  .meta({
    id: "Problem",
    example: {
      type: "/problems/not_found",
      title: "Nothing was found here",
      status: 404,
      detail: "There is no call with this id",
      code: "not_found",
      requestId: "0199a4a2-7d5c-7c3e-9a42-0f6b1f3d2c11",
    },
  });
export type Problem = z.infer<typeof problemSchema>;
