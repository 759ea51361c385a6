import type { PaymentProviderName } from "../../contract/payments/checkout.ts";
import type { Clock } from "../../platform/clock.ts";
import { contended } from "../../platform/db/contended.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { newId } from "../../platform/ids.ts";
import type { SubscriptionSnapshot } from "../../platform/payments/payment-provider.ts";
import type { AccessService } from "../enrolments/access.service.ts";
import { paymentTransaction } from "./ledger.ts";
import type { OrderRow, OrdersRepository } from "./orders.repository.ts";
import type { PaymentProviders } from "./payment-providers.ts";
import { subscriptionAccess } from "./subscription-access.ts";
import type { SubscriptionRow, SubscriptionsRepository } from "./subscriptions.repository.ts";

interface Dependencies {
  repository: SubscriptionsRepository;
  orders: OrdersRepository;
  providers: PaymentProviders;
  access: AccessService;
  clock: Clock;
}

/** Brings subscriptions to where they stand at their provider, as settlement does with orders. */
export class SubscriptionsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws ProviderFault when the provider cannot be asked */
  async refresh(provider: PaymentProviderName, providerRef: string): Promise<"handled" | "unknown"> {
    const row = await this.#deps.repository.findByRef(provider, providerRef);
    if (row === undefined) return "unknown";
    const order = await this.#deps.orders.find(row.orderId);
    if (order === undefined) return "unknown";
    await this.begin(order, providerRef);
    return "handled";
  }

  /** The subscription that an order has begun; repeating it only reads how it stands now. */
  async begin(order: OrderRow, providerRef: string): Promise<void> {
    await contended(() => this.#attempt(order, providerRef));
  }

  async #attempt(order: OrderRow, providerRef: string): Promise<void> {
    const { repository, orders, providers, clock } = this.#deps;
    const { provider, planId } = order;
    if (provider === null || planId === null) return;
    const snapshot = await providers.of(provider).readSubscription(providerRef);
    const [known, recorded] = await Promise.all([
      repository.findByRef(provider, providerRef),
      orders.listTransactions(order.id),
    ]);
    const now = clock.now();
    const { endsAt, graceEndsAt } = subscriptionAccess(snapshot, {
      graceEndsAt: known?.graceEndsAt ?? null,
      now,
    });
    const { status, isEnding, periodEndsAt } = snapshot;
    const row: SubscriptionRow = {
      id: known?.id ?? newId(),
      userId: order.userId,
      planId,
      orderId: order.id,
      provider,
      providerRef,
      status,
      isEnding,
      periodEndsAt,
      graceEndsAt,
      createdAt: known?.createdAt ?? now,
      updatedAt: now,
    };
    await orders.commit([
      repository.put(row),
      ...this.#accessSteps(row, endsAt),
      ...this.#ledgerSteps(order, snapshot, recorded, now),
    ]);
  }

  #accessSteps({ id: sourceId, userId }: SubscriptionRow, endsAt: number | null): Statement[] {
    const { access } = this.#deps;
    const origin = { userId, courseId: null, source: "subscription" as const, sourceId };
    if (endsAt === null) return [access.revoking(origin)];
    return [access.granting({ ...origin, endsAt }), access.prolonging(origin, endsAt)];
  }

  /** A period that was paid is a payment of its own; the tax in it is that of the order. */
  #ledgerSteps(
    order: OrderRow,
    { payments }: SubscriptionSnapshot,
    recorded: ReadonlySet<string>,
    now: number,
  ): Statement[] {
    const { orders } = this.#deps;
    const { id: orderId, currency, taxBasisPoints } = order;
    return payments
      .filter((paid) => paid.currency === currency && !recorded.has(`payment ${paid.providerRef}`))
      .flatMap(({ providerRef, amount }) => {
        const taxAmount = Math.round((amount * taxBasisPoints) / (10_000 + taxBasisPoints));
        const facts = { totalAmount: amount, taxAmount, hasInstructor: false };
        const about = { orderId, instructorId: null, currency, now };
        return orders.record(paymentTransaction(providerRef, facts), about);
      });
  }
}
