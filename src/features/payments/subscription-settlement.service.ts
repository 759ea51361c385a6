import type { PaymentProviderName } from "../../contract/payments/checkout.ts";
import type { Clock } from "../../platform/clock.ts";
import { contended } from "../../platform/db/contended.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import { newId } from "../../platform/ids.ts";
import { eachByItself } from "../../platform/each-by-itself.ts";
import type { Faults } from "../../platform/faults.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { SubscriptionSnapshot } from "../../platform/payments/payment-provider.ts";
import type { AccessService } from "../enrolments/access.service.ts";
import type { BooksService } from "./books.service.ts";
import { feeTransaction, paymentTransaction, type Transaction } from "./ledger.ts";
import type { LedgerRepository } from "./ledger.repository.ts";
import type { OrderRow, OrdersRepository } from "./orders.repository.ts";
import type { PaymentProviders } from "./payment-providers.ts";
import { taxIn } from "./pricing.ts";
import { subscriptionAccess } from "./subscription-access.ts";
import type { SubscriptionRow, SubscriptionsRepository } from "./subscriptions.repository.ts";

/** So many silent subscriptions are asked after in a round. */
const ASKED_AT_ONCE = 50;
/** A renewal is told within hours; whoever is silent for longer is asked. */
const SILENT_MS = 3 * 60 * 60_000;

/** As often as others may be first with the same subscription; each round asks the provider. */
const ROUNDS = 12;

interface Dependencies {
  repository: SubscriptionsRepository;
  orders: OrdersRepository;
  ledger: LedgerRepository;
  books: BooksService;
  providers: PaymentProviders;
  access: AccessService;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
  faults: Faults;
}

/** Brings subscriptions to where they stand at their provider, as settlement does with orders. */
export class SubscriptionSettlement {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws ProviderFault when the provider cannot be asked */
  async refresh(
    provider: PaymentProviderName,
    providerRef: string,
  ): Promise<"settled" | "contradicted" | "unknown"> {
    const row = await this.#deps.repository.findByRef(provider, providerRef);
    if (row === undefined) return "unknown";
    return this.settle(row.orderId, providerRef);
  }

  /**
   * The subscription that an order has begun, and with repetition how it stands now. `contradicted`: a period was paid in
   * another currency, and a person has to look.
   * @throws ProviderFault when the provider cannot be asked
   */
  async settle(orderId: string, providerRef: string): Promise<"settled" | "contradicted"> {
    return contended(() => this.#attempt(orderId, providerRef), ROUNDS);
  }

  /** Asks after those whose period is over and of which nothing was heard. Returns how many. */
  async sweep(): Promise<number> {
    const { repository, faults, clock } = this.#deps;
    const silent = await repository.listSilent(clock.now() - SILENT_MS, ASKED_AT_ONCE);
    const place = ({ provider }: SubscriptionRow) => provider;
    const telling = { faults, event: "payments.subscription_not_read", place };
    await eachByItself(silent, telling, ({ provider, providerRef }) => this.refresh(provider, providerRef));
    return silent.length;
  }

  async #attempt(orderId: string, providerRef: string): Promise<"settled" | "contradicted"> {
    const { repository, orders, ledger, books, providers, outbox, clock, defer } = this.#deps;
    const order = await orders.find(orderId);
    if (order === undefined || order.provider === null || order.planId === null) return "settled";
    const { provider, planId, userId } = order;
    const known = await repository.findByRef(provider, providerRef);
    const [snapshot, recorded] = await Promise.all([
      providers.of(provider).readSubscription(providerRef),
      ledger.listTransactions(order.id),
    ]);
    const now = clock.now();
    const { status, isEnding, periodEndsAt, payments } = snapshot;
    const hasPaid = payments.length > 0;
    const access = subscriptionAccess(snapshot, { graceEndsAt: known?.graceEndsAt ?? null, hasPaid, now });
    // Of an order that is held for a person, or whose money went back, nothing is open and nothing is in the books.
    const isHeld = order.receivedAmount !== null;
    const isClosed = isHeld || (order.paidAmount > 0 && order.status === "refunded");
    const { graceEndsAt } = access;
    const id = known?.id ?? newId();
    const row = { id, userId, planId, orderId: order.id, provider, providerRef };
    const state = { status, isEnding, periodEndsAt, graceEndsAt, updatedAt: now };
    const isFailure = status === "past_due" && known?.status !== "past_due";
    const events = [
      ...(known === undefined ? [outbox.record("subscription.began", { orderId })] : []),
      ...(isFailure && graceEndsAt !== null
        ? [outbox.record("subscription.past_due", { subscriptionId: id, graceEndsAt })]
        : []),
    ];
    await orders.commit([
      known === undefined
        ? repository.insert({ ...row, ...state, version: 1, createdAt: now })
        : repository.change(known, state),
      ...this.#accessSteps(row, isClosed ? null : access.endsAt),
      ...(isHeld ? [] : await books.recording(order, newPayments(order, snapshot, recorded))),
      ...events.map(({ statement }) => statement),
    ]);
    if (events.length > 0) defer(outbox.announce(events.map((event) => event.id)));
    return payments.every((paid) => paid.currency === order.currency) ? "settled" : "contradicted";
  }

  #accessSteps(
    { id: sourceId, userId }: Pick<SubscriptionRow, "id" | "userId">,
    endsAt: number | null,
  ): Statement[] {
    const { access } = this.#deps;
    const origin = { userId, courseId: null, source: "subscription" as const, sourceId };
    if (endsAt === null) return [access.revoking(origin)];
    return [access.granting({ ...origin, endsAt }), access.prolonging(origin, endsAt)];
  }
}

/** A period that was paid is a payment of its own; the rate of the tax in it is that of the order. */
function newPayments(
  order: OrderRow,
  { payments }: SubscriptionSnapshot,
  recorded: ReadonlySet<string>,
): Transaction[] {
  const { currency, taxBasisPoints } = order;
  return payments
    .filter((paid) => paid.currency === currency)
    .flatMap(({ providerRef, amount, feeAmount }) => {
      const facts = { totalAmount: amount, taxAmount: taxIn(amount, taxBasisPoints), hasInstructor: false };
      const fee = feeAmount === null || feeAmount === 0 ? [] : [feeTransaction(providerRef, feeAmount)];
      return [paymentTransaction(providerRef, facts), ...fee];
    })
    .filter(({ kind, providerRef }) => !recorded.has(`${kind} ${providerRef}`));
}
