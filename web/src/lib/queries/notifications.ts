import { queryOptions } from "@tanstack/react-query";
import { notificationPageSchema } from "../../../../src/contract/notifications.ts";
import { command, get } from "../api/api.ts";

export const notificationsQuery = queryOptions({
  queryKey: ["notifications"],
  queryFn: ({ signal }) => get("/notifications?limit=20", notificationPageSchema, signal),
});

export function markNotificationRead(id: string): Promise<void> {
  return command("PATCH", `/notifications/${id}/read`);
}

export function markAllNotificationsRead(): Promise<void> {
  return command("PATCH", "/notifications/read-all");
}
