import type { Container } from "./container.ts";
import type { EventHandlers } from "./platform/outbox/consumer.ts";

const STREAK_MILESTONES = new Set([3, 7, 14, 30, 50, 100, 200, 365]);
const nothing = { statements: [] };

/** What happens after what: every topic of the outbox and the features that answer to it. */
export function eventHandlers(services: Container): EventHandlers {
  const { accountMail, avatars, bans, blocks, dataExports, decisionMail, deletion } = services;
  const { evidence, notifications, presenceOf, users } = services;
  const { catalogueIndex, courseDirectory, thumbnails } = services;
  const { mediaDisposal, processing } = services;
  const { fulfilment, paymentMail, paymentNotices, refunds, subscriptions } = services;
  return {
    "user.created": [
      async ({ userId, displayName }, id) =>
        notifications.announcing({ id, userId, type: "welcome", data: { displayName } }),
    ],
    "user.login": [
      async ({ userId, isNewDevice, platform, deviceName }, id) =>
        isNewDevice
          ? notifications.announcing({ id, userId, type: "new_device", data: { platform, name: deviceName } })
          : nothing,
      async (login, id) => (login.isNewDevice ? accountMail.newDevice(login, id) : nothing),
    ],
    "user.password_changed": [async ({ userId, at }, id) => accountMail.passwordChanged(userId, at, id)],
    "mail.code": [async ({ codeId, locale }, id) => accountMail.code(codeId, locale, id)],
    "user.deletion_scheduled": [
      async ({ userId, dueAt }, id) => accountMail.deletionScheduled(userId, dueAt, id),
      async ({ userId }) => ({ statements: [], outside: () => subscriptions.letAllEnd(userId) }),
    ],
    "user.erased": [
      async ({ userId }) => ({ statements: [], outside: () => deletion.deleteObjects(userId) }),
      async ({ userId }) => ({ statements: [], outside: () => subscriptions.endAll(userId) }),
    ],
    "avatar.replaced": [async ({ key }) => ({ statements: [], outside: () => avatars.deleteObject(key) })],
    "export.requested": [
      async ({ exportId }) => ({ statements: [], outside: () => dataExports.make(exportId) }),
    ],
    "export.ready": [async ({ userId, expiresAt }, id) => accountMail.exportReady(userId, expiresAt, id)],
    "sessions.revoked": [
      async ({ userId, sessionIds }) => ({
        statements: [],
        outside: async () => {
          await presenceOf(userId).revokeSessions({ sessionIds });
        },
      }),
    ],
    "user.security_changed": [async (changed, id) => accountMail.securityChanged(changed, id)],
    "user.banned": [
      async ({ userId }) => ({ statements: [], outside: () => bans.repeat(userId) }),
      async ({ userId, until }, id) =>
        notifications.announcing({ id, userId, type: "banned", data: { until } }),
      async ({ userId }, id) => decisionMail.banned(userId, id),
    ],
    "user.unbanned": [async ({ userId }) => ({ statements: [], outside: () => bans.repeat(userId) })],
    "appeal.decided": [
      async ({ userId, isGranted }, id) =>
        notifications.announcing({ id, userId, type: "appeal_decided", data: { isGranted } }),
      async ({ userId, isGranted }, id) => decisionMail.appealDecided(userId, isGranted, id),
    ],
    "user.warned": [
      async ({ userId, reason }, id) =>
        notifications.announcing({ id, userId, type: "warning", data: { reason } }),
    ],
    "user.practice_paused": [
      async ({ userId, until }, id) =>
        notifications.announcing({ id, userId, type: "practice_paused", data: { until } }),
    ],
    "application.decided": [
      async ({ userId, isApproved }, id) =>
        notifications.announcing({ id, userId, type: "application_decided", data: { isApproved } }),
    ],
    "user.blocked": [
      async ({ userId, blockedId }) => ({
        statements: [],
        outside: () => blocks.repeatBlock(userId, blockedId),
      }),
    ],
    "call.ended": [
      async ({ userId, isFirstOfDay }, id) => {
        const { days } = await users.getStreak(userId);
        if (!isFirstOfDay || !STREAK_MILESTONES.has(days)) return nothing;
        return notifications.announcing({ id, userId, type: "streak_milestone", data: { days } });
      },
    ],
    "course.changed": [
      async ({ courseId }) => ({ statements: [], outside: () => catalogueIndex.refresh(courseId) }),
      async ({ courseId }) => ({ statements: [], outside: () => courseDirectory.purgePage(courseId) }),
    ],
    "course.taken_out": [
      async ({ userId, ...data }, id) =>
        notifications.announcing({ id, userId, type: "course_taken_out", data }),
    ],
    "thumbnail.replaced": [
      async ({ key }) => ({ statements: [], outside: () => thumbnails.deleteObject(key) }),
    ],
    "video.uploaded": [
      async ({ assetId }) => ({ statements: [], outside: () => processing.dispatch(assetId) }),
    ],
    "video.ready": [
      async ({ userId, ...data }, id) => notifications.announcing({ id, userId, type: "video_ready", data }),
    ],
    "video.failed": [
      async ({ userId, ...data }, id) => notifications.announcing({ id, userId, type: "video_failed", data }),
    ],
    "media.discarded": [async (media) => ({ statements: [], outside: () => mediaDisposal.discard(media) })],
    "order.paid": [
      async ({ orderId }) => ({ statements: [], outside: () => fulfilment.fulfil(orderId) }),
      async ({ orderId }, id) => paymentNotices.orderPaid(orderId, id),
      async ({ orderId }, id) => paymentMail.orderPaid(orderId, id),
    ],
    "order.refunded": [
      async ({ orderId, amount }, id) => paymentNotices.orderRefunded(orderId, amount, id),
      async ({ orderId, amount }, id) => paymentMail.orderRefunded(orderId, amount, id),
    ],
    "order.closed": [
      async ({ orderId }) => ({ statements: [], outside: () => subscriptions.endOfOrder(orderId) }),
    ],
    "refund.requested": [async ({ refundId }) => ({ statements: [], outside: () => refunds.send(refundId) })],
    "refund.refused": [async ({ orderId, reason }, id) => paymentNotices.refundRefused(orderId, reason, id)],
    "subscription.began": [
      async ({ orderId }) => ({ statements: [], outside: () => fulfilment.subscribed(orderId) }),
    ],
    "subscription.past_due": [
      async ({ subscriptionId, graceEndsAt }, id) =>
        paymentNotices.paymentFailed(subscriptionId, graceEndsAt, id),
      async ({ subscriptionId, graceEndsAt }, id) =>
        paymentMail.paymentFailed(subscriptionId, graceEndsAt, id),
    ],
    "search.rebuild": [async ({ after }) => catalogueIndex.rebuild(after)],
    "review.replied": [
      async ({ userId, ...data }, id) =>
        notifications.announcing({ id, userId, type: "review_replied", data }),
    ],
    "review.removed": [
      async ({ userId, ...data }, id) =>
        notifications.announcing({ id, userId, type: "review_removed", data }),
    ],
    "report.created": [
      async ({ reporterId, reportId }, id) =>
        notifications.announcing({ id, userId: reporterId, type: "report_received", data: { reportId } }),
      async (report) => ({ statements: [], outside: () => evidence.attach(report) }),
    ],
  };
}
