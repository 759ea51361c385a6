import type { Effects } from "../../platform/outbox/consumer.ts";
import type { AccountMailer } from "../auth/account-mailer.service.ts";
import type { ItemsRepository } from "./items.repository.ts";
import type { OrderRow, OrdersRepository } from "./orders.repository.ts";
import type { SubscriptionsRepository } from "./subscriptions.repository.ts";

const nothing: Effects = { statements: [] };

interface Dependencies {
  orders: OrdersRepository;
  subscriptions: SubscriptionsRepository;
  items: ItemsRepository;
  mailer: AccountMailer;
}

/** What buyers read in their mail about their money. */
export class PaymentMailService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** A receipt; none where nothing was paid, as at the beginning of a trial. */
  async orderPaid(orderId: string, eventId: string): Promise<Effects> {
    const { orders, mailer } = this.#deps;
    const order = await orders.find(orderId);
    if (order === undefined || order.paidAmount === 0) return nothing;
    const { userId, title, currency, paidAmount: amount } = order;
    return mailer.toUser(userId, eventId, "order_paid", () => ({
      orderId,
      title,
      amount,
      currency,
      tax: taxOf(order),
    }));
  }

  async orderRefunded(orderId: string, amount: number, eventId: string): Promise<Effects> {
    const { orders, mailer } = this.#deps;
    const order = await orders.find(orderId);
    if (order === undefined) return nothing;
    const { userId, title, currency } = order;
    return mailer.toUser(userId, eventId, "order_refunded", () => ({ orderId, title, amount, currency }));
  }

  /** None when it was paid after all, or has ended meanwhile. */
  async paymentFailed(subscriptionId: string, graceEndsAt: number, eventId: string): Promise<Effects> {
    const { subscriptions, items, mailer } = this.#deps;
    const subscription = await subscriptions.find(subscriptionId);
    if (subscription?.status !== "past_due") return nothing;
    const { userId, planId } = subscription;
    const plan = await items.findPlan(planId);
    return mailer.toUser(userId, eventId, "payment_failed", (timeZone) => ({
      plan: plan?.name ?? "",
      until: graceEndsAt,
      timeZone,
    }));
  }
}

function taxOf({ taxName, taxBasisPoints, taxAmount }: OrderRow) {
  return taxName === null ? null : { name: taxName, basisPoints: taxBasisPoints, amount: taxAmount };
}
