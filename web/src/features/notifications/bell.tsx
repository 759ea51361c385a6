import { Popover } from "@base-ui/react/popover";
import { useQueryClient } from "@tanstack/react-query";
import { Bell as BellIcon } from "lucide-react";
import { useEffect, useState } from "react";
import { notificationsQuery } from "../../lib/queries/notifications.ts";
import { inbox } from "../../lib/realtime/inbox.ts";
import { useObservable } from "../../lib/use-observable.ts";
import { m } from "../../paraglide/messages.js";
import { NotificationList } from "./notification-list.tsx";
import { useInbox } from "./use-inbox.ts";

export function Bell() {
  useInbox();
  const { unread, latest } = useObservable(inbox.state);
  const [isOpen, setOpen] = useState(false);
  const queries = useQueryClient();

  useEffect(() => {
    if (latest) void queries.invalidateQueries(notificationsQuery);
  }, [latest, queries]);

  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={unread > 0 ? m.notifications_unread({ count: unread }) : m.notifications()}
        className="relative grid size-11 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink"
      >
        <BellIcon aria-hidden="true" className="size-5.5" />
        {unread > 0 ? (
          <span
            aria-hidden="true"
            className="tabular absolute end-0.5 top-0.5 grid h-5 min-w-5 place-items-center rounded-full bg-teal px-1 text-[0.75rem] font-bold text-on-teal"
          >
            {unread > 99 ? "99+" : unread}
          </span>
        ) : null}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="end" sideOffset={8} className="z-40">
          <Popover.Popup className="w-[min(92vw,24rem)] rounded-card border border-line bg-surface p-4 text-ink shadow-soft outline-none">
            <Popover.Title className="mb-2 text-lg">{m.notifications()}</Popover.Title>
            <NotificationList />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
