import type { AdminWebhookEvent } from "../../../../../src/contract/admin/webhook-events.ts";
import { m } from "../../../paraglide/messages.js";
import type { BadgeTone } from "../../../ui/badge.tsx";

/** The one that waits for somebody first. */
export const eventStatuses = ["manual", "pending", "processed", "ignored"] as const;

export const eventStates: Readonly<
  Record<AdminWebhookEvent["status"], { name: () => string; tone: BadgeTone }>
> = {
  manual: { name: m.admin_events_manual, tone: "waiting" },
  pending: { name: m.admin_events_pending, tone: "plain" },
  processed: { name: m.admin_events_processed, tone: "good" },
  ignored: { name: m.admin_events_ignored, tone: "plain" },
};
