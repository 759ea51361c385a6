import type { Clock } from "../../platform/clock.ts";
import { contended } from "../../platform/db/contended.ts";
import type { Guarded, Statement } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import { newId } from "../../platform/ids.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { PaymentSnapshot } from "../../platform/payments/payment-snapshot.ts";
import type { AccessService } from "../enrolments/access.service.ts";
import type { CouponsRepository } from "./coupons.repository.ts";
import type { OrderRow, OrdersRepository, RefundRow } from "./orders.repository.ts";
import type { PaymentProviders } from "./payment-providers.ts";
import { type Outcome, reconcile } from "./reconcile.ts";

interface Dependencies {
  orders: OrdersRepository;
  coupons: CouponsRepository;
  providers: PaymentProviders;
  access: AccessService;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
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

  /** @throws ProviderFault when the provider cannot be asked */
  async settle(orderId: string): Promise<void> {
    await contended(() => this.#attempt(orderId));
  }

  async #attempt(orderId: string): Promise<void> {
    const { orders, providers, outbox, defer } = this.#deps;
    const order = await orders.find(orderId);
    if (order === undefined || order.provider === null || order.checkoutRef === null) return;
    const snapshot = await providers.of(order.provider).read(order.checkoutRef);
    const [recorded, refunds] = await Promise.all([
      orders.listTransactions(orderId),
      orders.listRefunds(orderId),
    ]);
    const facts = { ...order, hasInstructor: order.instructorId !== null };
    const outcome = reconcile(facts, snapshot, (kind, ref) => recorded.has(`${kind} ${ref}`));
    const events = eventsOf(order, outcome).map((topic) => outbox.record(topic, { orderId }));
    await orders.commit([
      ...this.#moneySteps(order, outcome, { snapshot, refunds }),
      ...this.#accessSteps(order, outcome),
      ...events.map(({ statement }) => statement),
    ]);
    if (events.length > 0) defer(outbox.announce(events.map(({ id }) => id)));
  }

  #moneySteps(
    order: OrderRow,
    outcome: Outcome,
    { snapshot, refunds }: { snapshot: PaymentSnapshot; refunds: readonly RefundRow[] },
  ): (Statement | Guarded)[] {
    const { orders, coupons, clock } = this.#deps;
    const now = clock.now();
    const { id: orderId, instructorId, currency } = order;
    const settled = settledRefunds(refunds, snapshot);
    const isOverUnpaid = outcome.status === "expired" || outcome.status === "failed";
    return [
      orders.change(order, {
        status: outcome.status,
        paymentRef: snapshot.payment?.providerRef ?? order.paymentRef,
        paidAmount: outcome.paidAmount,
        refundedAmount: outcome.refundedAmount,
        refundingAmount: settled.pendingAmount,
        disputedAmount: outcome.disputedAmount,
        paidAt: outcome.paidAmount > 0 ? (order.paidAt ?? now) : order.paidAt,
      }),
      ...outcome.transactions.flatMap((transaction) =>
        orders.record(transaction, { orderId, instructorId, currency, now }),
      ),
      ...settled.changes.map(({ id, status, providerRef }) =>
        orders.settleRefund(id, { status, providerRef, settledAt: status === "pending" ? null : now }),
      ),
      ...settled.unknown.map(({ providerRef, amount, status }) =>
        orders.insertRefund({
          id: newId(),
          orderId,
          amount,
          status,
          providerRef,
          reason: "Made at the provider",
          createdAt: now,
          settledAt: status === "pending" ? null : now,
        }),
      ),
      ...snapshot.disputes.map(({ providerRef, amount, status, reason }) =>
        orders.putDispute({ orderId, providerRef, amount, status, reason, createdAt: now, updatedAt: now }),
      ),
      ...(isOverUnpaid ? coupons.release(orderId) : []),
    ];
  }

  #accessSteps(order: OrderRow, { isOpen, paidAmount }: Outcome): Statement[] {
    const { access } = this.#deps;
    const { id: sourceId, userId, courseId } = order;
    // A plan opens by its subscription.
    if (courseId === null || paidAmount === 0) return [];
    const origin = { userId, courseId, source: "order" as const, sourceId };
    return isOpen ? [access.granting(origin), access.restoring(origin)] : [access.revoking(origin)];
  }
}

/** What others have to hear of. */
function eventsOf(before: OrderRow, { status }: Outcome) {
  if (status === before.status) return [];
  const wasPaid = before.paidAmount > 0;
  if (!wasPaid && status === "paid") return ["order.paid" as const];
  return wasPaid && (status === "refunded" || status === "partially_refunded")
    ? ["order.refunded" as const]
    : [];
}

/** What the provider says of the refunds that we know, and those that only it knows. */
function settledRefunds(known: readonly RefundRow[], { refunds }: PaymentSnapshot) {
  const changes: Pick<RefundRow, "id" | "status" | "providerRef">[] = [];
  const unknown: PaymentSnapshot["refunds"][number][] = [];
  for (const refund of refunds) {
    const row = known.find(
      ({ id, providerRef }) => id === refund.ourId || providerRef === refund.providerRef,
    );
    if (row === undefined) unknown.push(refund);
    else changes.push({ id: row.id, status: refund.status, providerRef: refund.providerRef });
  }
  const statusOf = new Map(changes.map(({ id, status }) => [id, status]));
  const pendingAmount = [
    ...known.filter(({ id, status }) => (statusOf.get(id) ?? status) === "pending"),
    ...unknown.filter(({ status }) => status === "pending"),
  ].reduce((sum, { amount }) => sum + amount, 0);
  return { changes, unknown, pendingAmount };
}
