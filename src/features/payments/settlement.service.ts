import type { Clock } from "../../platform/clock.ts";
import { contended } from "../../platform/db/contended.ts";
import type { Guarded, Statement } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import { newId } from "../../platform/ids.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { PaymentSnapshot } from "../../platform/payments/payment-snapshot.ts";
import type { AccessService } from "../enrolments/access.service.ts";
import type { BooksService } from "./books.service.ts";
import type { CouponsRepository } from "./coupons.repository.ts";
import type { ItemsRepository } from "./items.repository.ts";
import { compareRefunds } from "./known-refunds.ts";
import type { LedgerRepository } from "./ledger.repository.ts";
import type { OrderRow, OrdersRepository } from "./orders.repository.ts";
import type { PaymentProviders } from "./payment-providers.ts";
import { held, type Outcome, reconcile } from "./reconcile.ts";
import type { SubscriptionSettlement } from "./subscription-settlement.service.ts";

interface Dependencies {
  orders: OrdersRepository;
  ledger: LedgerRepository;
  coupons: CouponsRepository;
  items: ItemsRepository;
  books: BooksService;
  subscriptions: SubscriptionSettlement;
  providers: PaymentProviders;
  access: AccessService;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** As often as others may be first with the same order; each round asks the provider. */
const ROUNDS = 12;

/** The columns that a payment decides. */
const SETTLED = [
  "status",
  "paymentRef",
  "receivedAmount",
  "receivedCurrency",
  "paidAmount",
  "refundedAmount",
  "refundingAmount",
  "disputedAmount",
  "paidAt",
] as const;

/** An order beside how its payment stands. */
interface Comparison {
  order: OrderRow;
  snapshot: PaymentSnapshot;
  outcome: Outcome;
  refunds: ReturnType<typeof compareRefunds>;
  /** Takes the use of the code again that the order gave back when it had ended. */
  redeeming: readonly (Statement | Guarded)[];
}

/**
 * Brings an order to where its payment stands at the provider. It reads there, never believes an event, and writes all
 * that follows in one batch which fails if the order has changed meanwhile: events in any order, repeated, in parallel, come
 * to the same.
 */
export class SettlementService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * `contradicted`: the provider takes back what it had told, and a person has to look.
   * @throws ProviderFault when the provider cannot be asked
   */
  async settle(orderId: string): Promise<"settled" | "contradicted"> {
    const { subscriptions } = this.#deps;
    const found = await contended(() => this.#attempt(orderId), ROUNDS);
    if (found === "nothing to ask") return "settled";
    if (found === "contradicted") return found;
    const { snapshot, outcome } = found;
    const { subscriptionRef } = snapshot;
    const its = subscriptionRef === null ? "settled" : await subscriptions.settle(orderId, subscriptionRef);
    return outcome.isContradicted ? "contradicted" : its;
  }

  /** One round. */
  async #attempt(orderId: string): Promise<Comparison | "nothing to ask" | "contradicted"> {
    const { orders, ledger, providers } = this.#deps;
    const order = await orders.find(orderId);
    if (order === undefined || order.provider === null || order.checkoutRef === null) return "nothing to ask";
    const snapshot = await providers.of(order.provider).read(order.checkoutRef);
    const [recorded, known] = await Promise.all([
      ledger.listTransactions(orderId),
      orders.listRefunds(orderId),
    ]);
    const facts = { ...order, hasInstructor: order.instructorId !== null };
    const reconciled = reconcile(facts, snapshot, (kind, ref) => recorded.has(`${kind} ${ref}`));
    if (reconciled === null) return "contradicted";
    const { outcome, redeeming } = await this.#countingCode(order, reconciled);
    const refunds = compareRefunds(known, snapshot.refunds);
    const comparison = { order, snapshot, outcome, refunds, redeeming };
    await this.#write(comparison);
    return comparison;
  }

  async #write(comparison: Comparison): Promise<void> {
    const { orders, books, outbox, defer } = this.#deps;
    const { order, outcome } = comparison;
    const changes = this.#changesOf(comparison);
    const { transactions } = outcome;
    const { changes: settled, unknown } = comparison.refunds;
    const isNews = transactions.length > 0 || settled.length > 0 || unknown.length > 0;
    if (!isNews && isAlready(order, changes)) return;
    const events = this.#eventsOf(comparison);
    await orders.commit([
      orders.change(order, changes),
      ...(await books.recording(order, transactions)),
      ...comparison.redeeming,
      ...this.#refundSteps(comparison),
      ...this.#accessSteps(comparison),
      ...events.map(({ statement }) => statement),
    ]);
    if (events.length > 0) defer(outbox.announce(events.map(({ id }) => id)));
  }

  /**
   * An order that had ended gave its use of the code back. When it is paid after all it takes it again; with none left, what was
   * paid is held for a person, so that nobody uses a code by paying what they had given up.
   */
  async #countingCode(order: OrderRow, outcome: Outcome): Promise<Pick<Comparison, "outcome" | "redeeming">> {
    const { coupons, clock } = this.#deps;
    const { id: orderId, userId, couponId, currency } = order;
    const isNew = outcome.paidAmount > 0 && order.paidAmount === 0;
    if (!isNew || couponId === null || (await coupons.isRedeemed(orderId))) return { outcome, redeeming: [] };
    if (await coupons.isLeft(couponId, userId)) {
      return { outcome, redeeming: coupons.reserve({ orderId, couponId, userId, createdAt: clock.now() }) };
    }
    const received = { amount: outcome.paidAmount, currency };
    return { outcome: held(outcome, received), redeeming: [] };
  }

  #changesOf({ order, snapshot, outcome, refunds }: Comparison) {
    const { status, paidAmount, refundedAmount, disputedAmount, received } = outcome;
    return {
      status,
      paymentRef: snapshot.payment?.providerRef ?? order.paymentRef,
      receivedAmount: received?.amount ?? null,
      receivedCurrency: received?.currency ?? null,
      paidAmount,
      refundedAmount,
      // What went back at the provider meanwhile leaves less to set aside.
      refundingAmount: Math.max(0, Math.min(refunds.pendingAmount, paidAmount - refundedAmount)),
      disputedAmount,
      paidAt: status === "paid" || paidAmount > 0 ? (order.paidAt ?? this.#deps.clock.now()) : order.paidAt,
    };
  }

  #refundSteps({ order, snapshot, outcome, refunds }: Comparison): Statement[] {
    const { orders, coupons, items, clock } = this.#deps;
    const { id: orderId, userId, provider } = order;
    const now = clock.now();
    const settledAt = (status: string) => (status === "pending" ? null : now);
    const isOver = outcome.status === "expired" || outcome.status === "failed";
    const isHeldBack = outcome.received !== null && outcome.status === "refunded";
    const { customerRef } = snapshot;
    return [
      ...refunds.changes.map(({ id, status, providerRef }) =>
        orders.settleRefund(id, { status, providerRef, settledAt: settledAt(status) }),
      ),
      ...refunds.unknown.map(({ providerRef, amount, status }) => {
        const made = { id: newId(), orderId, amount, status, providerRef, createdAt: now };
        return orders.insertRefund({ ...made, reason: "Made at the provider", settledAt: settledAt(status) });
      }),
      ...snapshot.disputes.map((dispute) =>
        orders.putDispute({ ...dispute, orderId, createdAt: now, updatedAt: now }),
      ),
      ...(customerRef === null || provider === null
        ? []
        : [items.putCustomer({ userId, provider, customerRef })]),
      ...(isOver || isHeldBack ? coupons.release(orderId) : []),
    ];
  }

  #accessSteps({ order, outcome }: Comparison): Statement[] {
    const { access } = this.#deps;
    const { id: sourceId, userId, courseId } = order;
    // A plan opens by its subscription.
    if (courseId === null || outcome.paidAmount === 0) return [];
    const origin = { userId, courseId, source: "order" as const, sourceId };
    return outcome.isOpen ? [access.granting(origin), access.restoring(origin)] : [access.revoking(origin)];
  }

  /** What others have to hear of. */
  #eventsOf({ order, outcome }: Comparison) {
    const { outbox } = this.#deps;
    const { id: orderId } = order;
    const wasPaid = order.paidAt !== null;
    const isPaid = outcome.isOpen || outcome.status === "paid";
    const isClosed = order.planId !== null && outcome.paidAmount > 0 && !outcome.isOpen;
    const isHeld = order.planId !== null && outcome.received !== null;
    const isOver = (isClosed || isHeld) && order.status !== outcome.status;
    const isHeldBack = order.status === "review" && outcome.status === "refunded";
    const returned = isHeldBack
      ? (outcome.received?.amount ?? 0)
      : outcome.refundedAmount - order.refundedAmount;
    return [
      ...(!wasPaid && isPaid ? [outbox.record("order.paid", { orderId })] : []),
      ...(isOver ? [outbox.record("order.closed", { orderId })] : []),
      ...((wasPaid || isHeldBack) && returned > 0
        ? [outbox.record("order.refunded", { orderId, amount: returned })]
        : []),
    ];
  }
}

function isAlready(order: OrderRow, changes: Pick<OrderRow, (typeof SETTLED)[number]>): boolean {
  return SETTLED.every((name) => order[name] === changes[name]);
}
