/**
 * Why the browser gave no passkey. `cancelled` also stands for a passkey that is not there: browsers do not tell the
 * two apart, so that a page cannot find out. `replaced`: another question took this one's place.
 */
export type PasskeyFailure = "cancelled" | "replaced" | "already-here" | "not-possible";

/** What a failure of `navigator.credentials` means (WebAuthn, section 5.1); null when it is none, for instance the network's. */
export function passkeyFailure(error: unknown): PasskeyFailure | null {
  if (!(error instanceof Error)) return null;
  switch (error.name) {
    case "NotAllowedError":
      return "cancelled";
    case "AbortError":
      return "replaced";
    case "InvalidStateError":
      return "already-here";
    case "NotSupportedError":
    case "ConstraintError":
    case "SecurityError":
      return "not-possible";
    default:
      return null;
  }
}
