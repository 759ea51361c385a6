import type { ProblemCode, RequestProblem } from "../api/problem.ts";
import { m } from "../../paraglide/messages.js";

/** Words for every code; the compiler asks for those of a new one. */
const words: Readonly<Record<Exclude<ProblemCode, "rate_limited">, () => string>> = {
  network: m.problem_network,
  unreadable: m.problem_other,
  validation_failed: m.problem_validation,
  malformed_json: m.problem_other,
  unauthenticated: m.problem_signed_out,
  token_expired: m.problem_signed_out,
  invalid_refresh_token: m.problem_signed_out,
  invalid_credentials: m.problem_invalid_credentials,
  invalid_code: m.problem_invalid_code,
  invalid_token: m.problem_invalid_token,
  invalid_second_factor: m.problem_invalid_second_factor,
  invalid_passkey: m.problem_invalid_passkey,
  forbidden: m.problem_forbidden,
  account_banned: m.problem_account_banned,
  email_unverified: m.problem_email_unverified,
  second_factor_required: m.problem_second_factor_required,
  origin_not_allowed: m.problem_origin,
  not_found: m.problem_not_found,
  method_not_allowed: m.problem_other,
  conflict: m.problem_conflict,
  precondition_failed: m.problem_conflict,
  email_taken: m.problem_email_taken,
  account_linked_elsewhere: m.problem_account_linked_elsewhere,
  already_enabled: m.problem_already_enabled,
  already_applied: m.problem_already_applied,
  already_decided: m.problem_already_decided,
  appeal_open: m.problem_appeal_open,
  practice_paused: m.problem_practice_paused,
  export_running: m.problem_export_running,
  username_taken: m.problem_username_taken,
  already_rated: m.problem_already_rated,
  already_reported: m.problem_already_reported,
  payload_too_large: m.problem_too_large,
  unsupported_media_type: m.problem_media_type,
  age_restricted: m.problem_age_restricted,
  password_too_common: m.problem_password_too_common,
  username_confusable: m.problem_username_confusable,
  profile_incomplete: m.problem_profile_incomplete,
  cannot_target_self: m.problem_cannot_target_self,
  last_way_in: m.problem_last_way_in,
  second_factor_needed_for_role: m.problem_second_factor_for_role,
  passkey_limit_reached: m.problem_passkey_limit,
  provider_email_unverified: m.problem_provider_email_unverified,
  image_unreadable: m.problem_image_unreadable,
  follow_limit_reached: m.problem_follow_limit,
  not_followable: m.problem_not_followable,
  block_limit_reached: m.problem_block_limit,
  not_rateable: m.problem_not_rateable,
  payment_required: m.problem_payment_required,
  enrolment_required: m.problem_enrolment_required,
  slug_taken: m.problem_slug_taken,
  course_incomplete: m.problem_course_incomplete,
  own_course: m.problem_own_course,
  note_limit_reached: m.problem_note_limit,
  upload_refused: m.problem_upload_refused,
  upload_incomplete: m.problem_upload_incomplete,
  media_limit_reached: m.problem_media_limit,
  captions_unreadable: m.problem_captions_unreadable,
  link_expired: m.problem_link_expired,
  already_owned: m.problem_already_owned,
  request_in_flight: m.problem_request_in_flight,
  idempotency_key_reused: m.problem_key_reused,
  coupon_refused: m.problem_coupon_refused,
  not_refundable: m.problem_not_refundable,
  payment_unavailable: m.problem_payment_unavailable,
  precondition_required: m.problem_other,
  upgrade_required: m.problem_other,
  internal: m.problem_other,
  misconfigured: m.problem_unavailable,
  unavailable: m.problem_unavailable,
};

/** True for a code that the API, or the way to it, can answer with; anybody can write one into an address. */
export function isProblemCode(value: string): value is ProblemCode {
  return value === "rate_limited" || Object.hasOwn(words, value);
}

/** What a person reads when a request fails: what happened and what to do. */
export function problemText({ code, retryAfterSeconds }: RequestProblem): string {
  if (code !== "rate_limited") return words[code]();
  return retryAfterSeconds === null
    ? m.problem_rate_limited()
    : m.problem_rate_limited_for({ minutes: Math.ceil(retryAfterSeconds / 60) });
}
