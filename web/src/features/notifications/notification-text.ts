import type { Notification } from "../../../../src/contract/notifications.ts";
import { moneySchema } from "../../../../src/contract/money.ts";
import { momentText } from "../../lib/text/dates.ts";
import { moneyText } from "../../lib/text/price.ts";
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
    case "warning":
      return { title: m.notification_warning(), detail: m.notification_warning_detail() };
    case "practice_paused":
      return {
        title: m.notification_paused(),
        detail: m.notification_paused_detail({
          until: momentText(new Date(Number(data["until"] ?? 0))),
        }),
      };
    case "banned":
      return {
        title: m.notification_banned(),
        detail:
          data["until"] === null
            ? m.notification_banned_for_good()
            : m.notification_banned_until({ until: momentText(new Date(Number(data["until"]))) }),
      };
    case "appeal_decided":
      return data["isGranted"] === true
        ? { title: m.notification_appeal_granted(), detail: m.notification_appeal_granted_detail() }
        : { title: m.notification_appeal_refused(), detail: m.notification_appeal_refused_detail() };
    case "application_decided":
      return data["isApproved"] === true
        ? { title: m.notification_approved(), detail: m.notification_approved_detail() }
        : { title: m.notification_rejected(), detail: m.notification_rejected_detail() };
    case "course_taken_out":
      return {
        title: m.notification_course_out(),
        detail: m.notification_course_out_detail({
          title: String(data["title"] ?? "?"),
          reason: String(data["reason"] ?? "?"),
        }),
      };
    case "review_replied":
      return { title: m.notification_review_replied(), detail: courseOf(data) };
    case "review_removed":
      return {
        title: m.notification_review_removed(),
        detail: m.notification_review_removed_detail({ course: courseOf(data) }),
      };
    case "video_ready":
      return { title: m.notification_video_ready(), detail: lessonOf(data) };
    case "video_failed":
      return {
        title: m.notification_video_failed(),
        detail: m.notification_video_failed_detail({ lesson: lessonOf(data) }),
      };
    case "order_paid":
      return { title: m.notification_order_paid(), detail: String(data["title"] ?? "") };
    case "order_refunded":
      return {
        title: m.notification_order_refunded(),
        detail: m.notification_order_refunded_detail({
          title: String(data["title"] ?? ""),
          amount: amountOf(data),
        }),
      };
    case "refund_refused":
      return {
        title: m.notification_refund_refused(),
        detail: m.notification_refund_refused_detail({
          title: String(data["title"] ?? ""),
          reason: String(data["reason"] ?? ""),
        }),
      };
    case "payment_failed":
      return {
        title: m.notification_payment_failed(),
        detail: m.notification_payment_failed_detail({
          plan: String(data["plan"] ?? ""),
          until: momentText(new Date(Number(data["until"] ?? 0))),
        }),
      };
  }
}

function amountOf({ amount, currency }: Notification["data"]): string {
  const money = moneySchema.safeParse({ amount, currency });
  return money.success ? moneyText(money.data) : "";
}

function lessonOf(data: Notification["data"]): string {
  return String(data["lessonTitle"] ?? "");
}

function courseOf(data: Notification["data"]): string {
  return String(data["courseTitle"] ?? "");
}
