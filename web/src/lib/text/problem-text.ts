import type { RequestProblem } from "../api/problem.ts";
import { m } from "../../paraglide/messages.js";

/** What a person reads when a request fails: what happened and what to do. */
export function problemText(problem: RequestProblem): string {
  const code: string = problem.code;
  switch (code) {
    case "network":
      return m.problem_network();
    case "invalid_credentials":
      return m.problem_invalid_credentials();
    case "account_banned":
      return m.problem_account_banned();
    case "email_taken":
      return m.problem_email_taken();
    case "username_taken":
      return m.problem_username_taken();
    case "username_confusable":
      return m.problem_username_confusable();
    case "age_restricted":
      return m.problem_age_restricted();
    case "password_too_common":
      return m.problem_password_too_common();
    case "already_rated":
      return m.problem_already_rated();
    case "already_reported":
      return m.problem_already_reported();
    case "not_rateable":
      return m.problem_not_rateable();
    case "block_limit_reached":
      return m.problem_block_limit();
    case "not_found":
      return m.problem_not_found();
    case "profile_incomplete":
      return m.problem_profile_incomplete();
    case "validation_failed":
      return m.problem_validation();
    case "unauthenticated":
    case "token_expired":
    case "invalid_refresh_token":
      return m.problem_signed_out();
    case "rate_limited":
      return problem.retryAfterSeconds === null
        ? m.problem_rate_limited()
        : m.problem_rate_limited_for({ minutes: Math.ceil(problem.retryAfterSeconds / 60) });
    case "misconfigured":
    case "unavailable":
      return m.problem_unavailable();
    default:
      return m.problem_other();
  }
}
