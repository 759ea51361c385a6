import type { MySubscription, Plan, Subscription } from "../../contract/payments/subscription.ts";
import { ProviderFault } from "../../platform/payments/payment-provider.ts";
import type { ItemsRepository, PlanRow } from "./items.repository.ts";
import type { PaymentProviders } from "./payment-providers.ts";
import { noSubscription, providerAway } from "./payments.errors.ts";
import type { SubscriptionSettlement } from "./subscription-settlement.service.ts";
import type { SubscriptionRow, SubscriptionsRepository } from "./subscriptions.repository.ts";

interface Dependencies {
  repository: SubscriptionsRepository;
  items: ItemsRepository;
  settlement: SubscriptionSettlement;
  providers: PaymentProviders;
  appOrigin: string;
}

/** What somebody subscribes to, and how they change it. */
export class SubscriptionsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async listPlans(): Promise<Plan[]> {
    return (await this.#deps.items.listPlans()).map(toPlan);
  }

  /** The one that holds; else the last one, which has ended. */
  async findMine(userId: string): Promise<MySubscription> {
    const { repository, items } = this.#deps;
    const [live] = await repository.listLive(userId);
    const row = live ?? (await repository.findLatest(userId));
    if (row === undefined) return { subscription: null };
    const plan = await items.findPlan(row.planId);
    return { subscription: plan === undefined ? null : toSubscription(row, plan) };
  }

  /**
   * Lets it end with the period that is paid, or go on after all. Idempotent.
   * @throws AppError `not_found`, `payment_unavailable`
   */
  async setEnding(userId: string, isEnding: boolean): Promise<MySubscription> {
    const { repository } = this.#deps;
    const live = await repository.listLive(userId);
    if (live.length === 0) throw noSubscription();
    for (const row of live) await asked(() => this.#tell(row, isEnding));
    return this.findMine(userId);
  }

  /** Somebody has left. @throws ProviderFault when the provider cannot be asked */
  async endAll(userId: string): Promise<void> {
    for (const row of await this.#deps.repository.listLive(userId)) await this.endNow(row);
  }

  /** Lets all of them end with what is paid. @throws ProviderFault when the provider cannot be asked */
  async letAllEnd(userId: string): Promise<void> {
    for (const row of await this.#deps.repository.listLive(userId)) await this.#tell(row, true);
  }

  /** The one that this order has begun, as when its money went back. @throws ProviderFault when the provider cannot be asked */
  async endOfOrder(orderId: string): Promise<void> {
    const row = await this.#deps.repository.findByOrder(orderId);
    if (row !== undefined) await this.endNow(row);
  }

  /** With it ends what it opened. Idempotent. @throws ProviderFault when the provider cannot be asked */
  async endNow({ provider, providerRef }: Pick<SubscriptionRow, "provider" | "providerRef">): Promise<void> {
    const { providers, settlement } = this.#deps;
    await providers.of(provider).endNow(providerRef);
    await settlement.refresh(provider, providerRef);
  }

  /** Where the provider lets one change cards and see receipts. @throws AppError `not_found`, `payment_unavailable` */
  async portalUrl(userId: string): Promise<string> {
    const { repository, items, providers, appOrigin } = this.#deps;
    const latest = await repository.findLatest(userId);
    if (latest === undefined) throw noSubscription();
    const customerRef = await items.findCustomer(userId, latest.provider);
    if (customerRef === null) throw noSubscription();
    const returnUrl = `${appOrigin}/settings/subscription`;
    return asked(() => providers.of(latest.provider).portalUrl({ customerRef, returnUrl }));
  }

  async #tell(
    { provider, providerRef }: Pick<SubscriptionRow, "provider" | "providerRef">,
    isEnding: boolean,
  ): Promise<void> {
    const { providers, settlement } = this.#deps;
    await providers.of(provider).setEnding(providerRef, isEnding);
    await settlement.refresh(provider, providerRef);
  }
}

/** @throws AppError `payment_unavailable` when the provider says no, or nothing */
async function asked<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof ProviderFault) throw providerAway(fault);
    throw fault;
  }
}

function toPlan({ id, name, interval, priceAmount, priceCurrency, trialDays }: PlanRow): Plan {
  return { id, name, interval, price: { amount: priceAmount, currency: priceCurrency }, trialDays };
}

function toSubscription(row: SubscriptionRow, plan: PlanRow): Subscription {
  const { id, provider, status, isEnding, periodEndsAt, graceEndsAt } = row;
  return {
    id,
    plan: toPlan(plan),
    provider,
    status,
    isEnding,
    periodEndsAt: new Date(periodEndsAt).toISOString(),
    graceEndsAt: graceEndsAt === null ? null : new Date(graceEndsAt).toISOString(),
  };
}
