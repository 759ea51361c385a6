import type { SubscriptionSnapshot } from "../../platform/payments/payment-provider.ts";

const DAY_MS = 24 * 60 * 60_000;
/** After a payment that failed, everything stays open for so long, so that a card can be changed. */
const GRACE_MS = 7 * DAY_MS;
/** A renewal is told some hours late: until then the last period counts on. */
const LATE_MS = DAY_MS;

/** Until when a subscription opens courses, and when its grace ends; null: it opens nothing, or has none. */
export function subscriptionAccess(
  { status, isEnding, periodEndsAt }: Pick<SubscriptionSnapshot, "status" | "isEnding" | "periodEndsAt">,
  known: { graceEndsAt: number | null; hasPaid: boolean; now: number },
): { endsAt: number | null; graceEndsAt: number | null } {
  switch (status) {
    case "trialing":
    case "active":
      return { endsAt: periodEndsAt + (isEnding ? 0 : LATE_MS), graceEndsAt: null };
    case "past_due": {
      // After a trial that was never paid for there is no grace.
      if (!known.hasPaid) return { endsAt: null, graceEndsAt: null };
      // Counted from the first failure, however often it is tried again.
      const graceEndsAt = known.graceEndsAt ?? known.now + GRACE_MS;
      return { endsAt: graceEndsAt, graceEndsAt };
    }
    case "ended":
      return { endsAt: null, graceEndsAt: null };
  }
}
