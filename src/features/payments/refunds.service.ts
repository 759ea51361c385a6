import { currencySchema } from "../../contract/money.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { type Guarded, GuardFailedError, type Statement } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import { eachByItself } from "../../platform/each-by-itself.ts";
import type { Faults } from "../../platform/faults.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { ProviderFault } from "../../platform/payments/payment-provider.ts";
import type { OrderRow, OrdersRepository, RefundRow } from "./orders.repository.ts";
import type { PaymentProviders } from "./payment-providers.ts";
import { alreadyDecided, noSuchOrder, notRefundable } from "./payments.errors.ts";
import { refundableOf } from "./refund-rules.ts";
import type { RefundsRepository } from "./refunds.repository.ts";
import type { SettlementService } from "./settlement.service.ts";

/** A refund that the provider was told of and has not settled is asked after, so often at once. */
const ASKED_AT_ONCE = 20;
const SILENT_MS = 60 * 60_000;

interface Dependencies {
  repository: RefundsRepository;
  orders: OrdersRepository;
  settlement: SettlementService;
  providers: PaymentProviders;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
  faults: Faults;
}

/** A sum that is to go back, under an id that pays it back once. */
export interface Refund {
  orderId: string;
  refundId: string;
  /** In minor units; all that is left when absent. */
  amount: number | undefined;
  reason: string;
  /** Null: nobody did, it follows from something. */
  requestedBy: string | null;
}

/**
 * Pays money back. The sum is set aside in the order first, in one batch with the wish, so that no two refunds can take the
 * same; the provider is asked afterwards, through the outbox, under the refund's own id.
 */
export class RefundsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * The same id again pays nothing more. A request of the buyer that waits is granted with it.
   * @throws AppError `not_found`, `not_refundable`
   */
  async pay(
    refund: Refund,
    alongside: (order: OrderRow, amount: number) => readonly Statement[],
  ): Promise<void> {
    const { repository, orders, outbox, clock, defer } = this.#deps;
    const { orderId, refundId: id, reason, requestedBy } = refund;
    const order = await orders.find(orderId);
    if (order === undefined) throw noSuchOrder();
    if ((await repository.find(id)) !== undefined) return;
    const { amount, guard } = await this.#sumOf(order, refund.amount);
    const now = clock.now();
    const requested = outbox.record("refund.requested", { refundId: id });
    try {
      await orders.commit([
        ...guard,
        orders.insertRefund({ id, orderId, amount, reason, requestedBy, createdAt: now }),
        repository.grantIfWaiting(orderId, { decidedBy: requestedBy, decidedAt: now }),
        ...alongside(order, amount),
        requested.statement,
      ]);
    } catch (fault) {
      // The same request came twice at once: the other one has written it.
      if (constraintOf(fault) === "refunds.id") return;
      if (fault instanceof GuardFailedError) throw notRefundable("Less than that is left to be paid back");
      throw fault;
    }
    defer(outbox.announce([requested.id]));
  }

  /** @throws AppError `not_found`, `already_decided` unless a request waits */
  async refuse(
    orderId: string,
    { decidedBy, reason }: { decidedBy: string; reason: string },
    alongside: readonly Statement[],
  ): Promise<void> {
    const { repository, orders, outbox, clock, defer } = this.#deps;
    if ((await orders.find(orderId)) === undefined) throw noSuchOrder();
    const refused = outbox.record("refund.refused", { orderId, reason });
    try {
      await orders.commit([
        repository.decide(orderId, { status: "refused", decidedBy, decidedAt: clock.now() }),
        ...alongside,
        refused.statement,
      ]);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw alreadyDecided();
      throw fault;
    }
    defer(outbox.announce([refused.id]));
  }

  /**
   * Asks the provider, unless it knows of the refund: it is looked at first, as it may forget a key sooner than we ask again.
   * @throws ProviderFault when that may succeed later
   */
  async send(refundId: string): Promise<void> {
    const { repository, orders, settlement } = this.#deps;
    const wanted = await repository.find(refundId);
    if (wanted === undefined) return;
    await settlement.settle(wanted.orderId);
    const [refund, order] = await Promise.all([repository.find(refundId), orders.find(wanted.orderId)]);
    if (refund === undefined || refund.status !== "pending" || refund.providerRef !== null) return;
    if (order === undefined) return;
    await this.#ask(order, refund);
    await settlement.settle(order.id);
  }

  async #ask(order: OrderRow, refund: RefundRow): Promise<void> {
    const { orders, providers, faults, clock } = this.#deps;
    const { provider, paymentRef, receivedCurrency, currency: ordered } = order;
    if (provider === null || paymentRef === null) return;
    const { id: refundId, amount } = refund;
    const currency = currencySchema.safeParse(receivedCurrency).data ?? ordered;
    try {
      await providers.of(provider).refund({ paymentRef, refundId, amount, currency });
    } catch (fault) {
      if (!(fault instanceof ProviderFault) || fault.isPassing) throw fault;
      // The provider will not: the sum is free again, which settlement writes.
      faults.note("payments.refund_refused", { fault, place: provider, fields: { refundId } });
      const failed = { status: "failed" as const, providerRef: null, settledAt: clock.now() };
      await orders.commit([orders.settleRefund(refundId, failed)]);
    }
  }

  /** Looks again at what the provider has not settled for an hour, or was never told of. Returns how many. */
  async sweep(): Promise<number> {
    const { repository, faults, clock } = this.#deps;
    const silent = await repository.listPending(clock.now() - SILENT_MS, ASKED_AT_ONCE);
    const telling = { faults, event: "payments.refund_not_read", place: () => "refunds" };
    await eachByItself(silent, telling, ({ id }) => this.send(id));
    return silent.length;
  }

  /** What goes back, and what keeps it from going back twice. */
  async #sumOf(order: OrderRow, wanted: number | undefined): Promise<{ amount: number; guard: Guarded[] }> {
    const { orders } = this.#deps;
    if (order.status === "review") return this.#heldSumOf(order, wanted);
    const amount = wanted ?? refundableOf(order);
    if (amount <= 0) throw notRefundable("There is nothing to be paid back");
    return { amount, guard: [orders.setAside(order.id, amount)] };
  }

  /** Nothing of a held payment is in our books: it goes back as it came, whole and once. */
  async #heldSumOf(order: OrderRow, wanted: number | undefined) {
    const { orders } = this.#deps;
    const { receivedAmount: amount } = order;
    if (amount === null || (wanted ?? amount) !== amount) throw notRefundable("What is held goes back whole");
    const known = await orders.listRefunds(order.id);
    if (known.some(({ status }) => status !== "failed")) throw notRefundable("It is on its way back already");
    return { amount, guard: [orders.change(order, {})] };
  }
}
