import type { PaymentProviderName } from "../../contract/payments/checkout.ts";
import type { LedgerRepository } from "./ledger.repository.ts";
import type { OrderRow, OrdersRepository } from "./orders.repository.ts";
import type { PaymentProviders } from "./payment-providers.ts";
import type { SettlementService } from "./settlement.service.ts";
import type { SubscriptionSettlement } from "./subscription-settlement.service.ts";

interface Dependencies {
  orders: OrdersRepository;
  ledger: LedgerRepository;
  providers: PaymentProviders;
  settlement: SettlementService;
  subscriptions: SubscriptionSettlement;
}

const ANSWERS = { settled: "processed", contradicted: "manual", unknown: "later" } as const;

/** What the events of those who take money come to: they only say what to look at. */
export class PaymentEvents {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * `later`: about something that we do not know, or not yet: the event that tells us may be on its way. `manual`: nothing
   * here can decide it.
   * @throws ProviderFault when the provider cannot be asked
   */
  async handle(
    provider: PaymentProviderName,
    payload: string,
  ): Promise<"processed" | "ignored" | "later" | "manual"> {
    const { orders, providers, settlement, subscriptions } = this.#deps;
    const subject = providers.of(provider).subjectOf(payload);
    if (subject === null) return "ignored";
    if (subject.kind === "subscription") {
      return ANSWERS[await subscriptions.refresh(provider, subject.subscriptionRef)];
    }
    const order = await orders.findByRef(provider, subject);
    if (order !== undefined) {
      return ANSWERS[await settlement.settle(order.id)];
    }
    if (subject.kind === "checkout") return "later";
    return (await this.#orderOfRenewal(subject.paymentRef)) === undefined ? "later" : "manual";
  }

  /** What happens to the payment of a later period (a refund, a dispute) was done by hand, and is looked after by hand. */
  async #orderOfRenewal(paymentRef: string): Promise<OrderRow | undefined> {
    const { orders, ledger } = this.#deps;
    const orderId = await ledger.findOrderOfPayment(paymentRef);
    return orderId === null ? undefined : orders.find(orderId);
  }
}
