import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  markAllNotificationsRead,
  markNotificationRead,
  notificationsQuery,
} from "../../lib/queries/notifications.ts";
import { inbox } from "../../lib/realtime/inbox.ts";
import { momentText } from "../../lib/text/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { notificationText } from "./notification-text.ts";

export function NotificationList() {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(notificationsQuery);
  const refresh = () => queries.invalidateQueries(notificationsQuery);
  const readAll = useMutation({
    mutationFn: markAllNotificationsRead,
    onSuccess: () => {
      inbox.state.update({ unread: 0 });
      return refresh();
    },
  });
  const readOne = useMutation({
    mutationFn: markNotificationRead,
    onSuccess: () => {
      inbox.state.update({ unread: Math.max(0, inbox.state.snapshot().unread - 1) });
      return refresh();
    },
  });

  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-24" />;
  if (data.items.length === 0) return <p className="py-4 text-muted">{m.notifications_none()}</p>;
  return (
    <div className="grid gap-2">
      <ul className="max-h-[60dvh] divide-y divide-line overflow-y-auto">
        {data.items.map((notification) => {
          const text = notificationText(notification);
          return (
            <li key={notification.id} className="flex items-start gap-3 py-3">
              <div className="min-w-0 flex-1">
                <p className={notification.readAt === null ? "font-semibold" : ""}>{text.title}</p>
                <p className="text-sm text-muted">{text.detail}</p>
                <time dateTime={notification.createdAt} className="text-sm text-muted">
                  {momentText(new Date(notification.createdAt))}
                </time>
              </div>
              {notification.readAt === null ? (
                <Button tone="quiet" size="sm" onClick={() => readOne.mutate(notification.id)}>
                  {m.mark_read()}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {data.items.some((item) => item.readAt === null) ? (
        <Button tone="plain" size="sm" isBusy={readAll.isPending} onClick={() => readAll.mutate()}>
          {m.mark_all_read()}
        </Button>
      ) : null}
    </div>
  );
}
