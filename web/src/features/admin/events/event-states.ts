import type { AdminWebhookEvent } from "../../../../../src/contract/admin/webhook-events.ts";
import { m } from "../../../paraglide/messages.js";

/** The one that waits for somebody first. */
export const eventStatuses = ["manual", "pending", "processed", "ignored"] as const;

export const eventStates: Readonly<Record<AdminWebhookEvent["status"], () => string>> = {
  manual: m.admin_events_manual,
  pending: m.admin_events_pending,
  processed: m.admin_events_processed,
  ignored: m.admin_events_ignored,
};
