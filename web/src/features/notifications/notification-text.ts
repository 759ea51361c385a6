import type { Notification } from "../../../../src/contract/notifications.ts";
import { m } from "../../paraglide/messages.js";

export interface NotificationText {
  title: string;
  detail: string;
}

/** Words a notification in the reader's language; the server stores only what happened. */
export function notificationText({ type, data }: Notification): NotificationText {
  switch (type) {
    case "welcome":
      return { title: m.notification_welcome(), detail: m.notification_welcome_detail() };
    case "new_device":
      return {
        title: m.notification_new_device(),
        detail: m.notification_new_device_detail({ device: String(data["name"] ?? data["device"] ?? "?") }),
      };
    case "streak_milestone":
      return {
        title: m.notification_streak({ count: Number(data["days"] ?? 0) }),
        detail: m.notification_streak_detail(),
      };
    case "report_received":
      return { title: m.notification_report(), detail: m.notification_report_detail() };
  }
}
