import type { PaymentProviderName } from "../../contract/payments/checkout.ts";
import type { OrdersRepository } from "./orders.repository.ts";
import type { PaymentProviders } from "./payment-providers.ts";
import type { SettlementService } from "./settlement.service.ts";
import type { SubscriptionsService } from "./subscriptions.service.ts";

interface Dependencies {
  orders: OrdersRepository;
  providers: PaymentProviders;
  settlement: SettlementService;
  subscriptions: SubscriptionsService;
}

/** What the events of those who take money come to: they only say what to look at. */
export class PaymentEvents {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /**
   * `unknown`: about nothing that we know, or not yet; an event about the checkout itself follows then.
   * @throws ProviderFault when the provider cannot be asked
   */
  async handle(provider: PaymentProviderName, payload: string): Promise<"handled" | "unknown"> {
    const { orders, providers, settlement, subscriptions } = this.#deps;
    const subject = providers.of(provider).subjectOf(payload);
    if (subject === null) return "unknown";
    if (subject.kind === "subscription") return subscriptions.refresh(provider, subject.subscriptionRef);
    const order = await orders.findByRef(provider, subject);
    if (order === undefined) return "unknown";
    await settlement.settle(order.id);
    return "handled";
  }
}
