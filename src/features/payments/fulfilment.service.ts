import type { CourseDirectory } from "../courses/course-directory.service.ts";
import type { EnrolmentsService } from "../enrolments/enrolments.service.ts";
import type { OrderRow, OrdersRepository } from "./orders.repository.ts";
import { refundableOf } from "./refund-rules.ts";
import type { RefundsService } from "./refunds.service.ts";
import type { SubscriptionsRepository } from "./subscriptions.repository.ts";
import type { SubscriptionsService } from "./subscriptions.service.ts";

interface Dependencies {
  orders: OrdersRepository;
  courses: CourseDirectory;
  enrolments: EnrolmentsService;
  refunds: RefundsService;
  subscriptions: SubscriptionsService;
  subscriptionsRepository: SubscriptionsRepository;
}

/** What follows when an order is paid. Repeating it changes nothing. */
export class FulfilmentService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async fulfil(orderId: string): Promise<void> {
    const { orders, courses, enrolments } = this.#deps;
    const order = await orders.find(orderId);
    if (order === undefined) return;
    const { userId, courseId } = order;
    if (courseId === null) return;
    const [kept, ...twice] = await orders.listKept(userId, courseId);
    for (const other of twice) await this.#payBack(other, "Paid twice");
    if (kept === undefined) return;
    const { status } = await courses.mustFindCourse(courseId);
    if (status === "draft") await this.#payBack(order, "The course was taken back while it was paid");
    else await enrolments.enrol(userId, courseId);
  }

  /** What follows when a subscription begins. Repeating it changes nothing. */
  async subscribed(orderId: string): Promise<void> {
    const { orders, subscriptions } = this.#deps;
    const order = await orders.find(orderId);
    if (order === undefined) return;
    // Its payment is held for a person, or went back before we heard that it began.
    const isOver = order.receivedAmount !== null || order.status === "refunded";
    if (isOver) await subscriptions.endOfOrder(orderId);
    else await this.#keepOneSubscription(order.userId);
  }

  /** The one that began first goes on; what was paid for another goes back. */
  async #keepOneSubscription(userId: string): Promise<void> {
    const { orders, subscriptions, subscriptionsRepository } = this.#deps;
    const [, ...twice] = await subscriptionsRepository.listLive(userId);
    for (const row of twice) {
      await subscriptions.endNow(row);
      const order = await orders.find(row.orderId);
      if (order !== undefined) await this.#payBack(order, "Subscribed twice");
    }
  }

  /** The order's own id is that of the refund which follows by itself, so there is one at most. */
  async #payBack(order: OrderRow, reason: string): Promise<void> {
    if (refundableOf(order) === 0) return;
    const { id } = order;
    await this.#deps.refunds.pay(
      { orderId: id, refundId: id, amount: undefined, reason, requestedBy: null },
      () => [],
    );
  }
}
