import type { LinkComponentProps } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { AdminWebhookEvent } from "../../../../../src/contract/admin/webhook-events.ts";
import { adminEventsQuery } from "../../../lib/queries/admin/events.ts";
import type { EventsFilter } from "../../../lib/queries/admin/events.ts";
import { m } from "../../../paraglide/messages.js";
import { byAge, columnSort } from "../list/column-sort.ts";
import type { Column } from "../list/column.ts";
import { CsvButton } from "../list/csv-button.tsx";
import { DataTable } from "../list/data-table.tsx";
import { FilterSelect } from "../list/filter-select.tsx";
import { ListBody } from "../list/list-body.tsx";
import { PageFrame } from "../list/page-frame.tsx";
import { named } from "../names.ts";
import { providerLabel } from "../provider-label.ts";
import { When } from "../when.tsx";
import { EventActions } from "./event-actions.tsx";
import { EventPayload } from "./event-payload.tsx";
import { eventStates, eventStatuses } from "./event-states.ts";

/** What outside services told us; first what nothing here could decide, because it waits for somebody. */
export function EventsPage({ filter }: { filter: EventsFilter }) {
  const navigate = useNavigate();
  const events = useQuery(adminEventsQuery(filter));
  return (
    <PageFrame
      title={m.admin_events()}
      filters={
        <FilterSelect
          label={m.admin_state()}
          value={filter.status ?? "manual"}
          choices={named(eventStatuses, (status) => eventStates[status]())}
          onChange={(status) => {
            const { cursor: _, ...rest } = filter;
            void navigate({ to: "/admin/events", search: { ...rest, status } });
          }}
        />
      }
      actions={<CsvButton name="webhook-events" filter={{ ...filter }} />}
    >
      <p className="text-sm text-muted">{m.admin_events_lead()}</p>
      <ListBody
        query={events}
        empty={m.admin_events_none()}
        cursor={filter.cursor}
        link={(cursor) => ({ to: "/admin/events", search: { ...filter, cursor } })}
      >
        {(items, isOld) => (
          <DataTable
            caption={m.admin_events()}
            items={items.map((event) => ({ ...event, id: `${event.provider} ${event.eventId}` }))}
            isOld={isOld}
            columns={columns(filter)}
          />
        )}
      </ListBody>
    </PageFrame>
  );
}

function columns(filter: EventsFilter): readonly Column<AdminWebhookEvent & { id: string }>[] {
  const now = filter.sort ?? "newest";
  const link = (sort: NonNullable<EventsFilter["sort"]>): LinkComponentProps => ({
    to: "/admin/events",
    search: { ...filter, sort, cursor: undefined },
  });
  return [
    {
      header: m.admin_events_event(),
      cell: ({ provider, type, eventId }) => (
        <span className="block min-w-40">
          <span className="font-semibold">{providerLabel(provider)}</span>
          <code className="block wrap-anywhere">{type}</code>
          <code className="block max-w-56 truncate text-muted" title={eventId}>
            {eventId}
          </code>
        </span>
      ),
    },
    { header: m.admin_attempts(), cell: ({ attempts }) => <span className="tabular">{attempts}</span> },
    {
      header: m.admin_events_came(),
      cell: ({ receivedAt }) => <When at={receivedAt} />,
      sort: columnSort({ now, ways: byAge, link }),
    },
    {
      header: m.admin_last_error(),
      cell: ({ lastError }) => (
        <span className="block max-w-md min-w-40 wrap-anywhere">{lastError ?? "–"}</span>
      ),
      isExtra: true,
    },
    { header: m.admin_actions(), cell: (event) => <EventActions event={event} /> },
    { header: m.admin_events_payload(), cell: ({ payload }) => <EventPayload payload={payload} /> },
  ];
}
