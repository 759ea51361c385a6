import type { Effects } from "../../platform/outbox/consumer.ts";
import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { NotificationsService } from "../notifications/notifications.service.ts";
import type { ItemsRepository } from "./items.repository.ts";
import type { OrderRow, OrdersRepository } from "./orders.repository.ts";
import type { SubscriptionsRepository } from "./subscriptions.repository.ts";

const nothing: Effects = { statements: [] };

interface Dependencies {
  orders: OrdersRepository;
  subscriptions: SubscriptionsRepository;
  items: ItemsRepository;
  courses: CourseDirectory;
  notifications: NotificationsService;
}

/** What buyers are told in the app about their money. */
export class PaymentNotices {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async orderPaid(orderId: string, id: string): Promise<Effects> {
    const { courses } = this.#deps;
    return this.#about(orderId, async ({ userId, title, courseId }) => {
      const cards = await courses.findCards(courseId === null ? [] : [courseId]);
      const courseSlug = cards.get(courseId ?? "")?.slug ?? null;
      return { id, userId, type: "order_paid", data: { orderId, title, courseSlug } };
    });
  }

  async orderRefunded(orderId: string, amount: number, id: string): Promise<Effects> {
    return this.#about(orderId, async ({ userId, title, currency }) => {
      return { id, userId, type: "order_refunded", data: { orderId, title, amount, currency } };
    });
  }

  async refundRefused(orderId: string, reason: string, id: string): Promise<Effects> {
    return this.#about(orderId, async ({ userId, title }) => {
      return { id, userId, type: "refund_refused", data: { orderId, title, reason } };
    });
  }

  async paymentFailed(subscriptionId: string, until: number, id: string): Promise<Effects> {
    const { subscriptions, items, notifications } = this.#deps;
    const row = await subscriptions.find(subscriptionId);
    if (row === undefined) return nothing;
    const plan = await items.findPlan(row.planId);
    const data = { plan: plan?.name ?? "", until };
    return notifications.announcing({ id, userId: row.userId, type: "payment_failed", data });
  }

  async #about(
    orderId: string,
    noticeOf: (order: OrderRow) => Promise<Parameters<NotificationsService["announcing"]>[0]>,
  ): Promise<Effects> {
    const { orders, notifications } = this.#deps;
    const order = await orders.find(orderId);
    return order === undefined ? nothing : notifications.announcing(await noticeOf(order));
  }
}
