import { adminWebhookEventsSchema } from "../../../../../src/contract/admin/webhook-events.ts";
import type {
  AdminWebhookEvent,
  AdminWebhookEventsQuery,
} from "../../../../../src/contract/admin/webhook-events.ts";
import { command } from "../../api/api.ts";
import { adminList } from "./list.ts";

export interface EventsFilter {
  status?: AdminWebhookEvent["status"];
  sort?: AdminWebhookEventsQuery["sort"];
  cursor?: string;
}

type EventName = Pick<AdminWebhookEvent, "provider" | "eventId">;

export function adminEventsQuery(filter: EventsFilter) {
  return adminList("webhook-events", adminWebhookEventsSchema, { ...filter });
}

export function retryEvent(event: EventName): Promise<void> {
  return command("POST", `${pathOf(event)}/retry`);
}

export function dismissEvent(event: EventName): Promise<void> {
  return command("POST", `${pathOf(event)}/dismiss`);
}

/** The name is the outside service's own, whatever letters it has. */
function pathOf({ provider, eventId }: EventName): string {
  return `/admin/webhook-events/${provider}/${encodeURIComponent(eventId)}`;
}
