import type { PaymentProviderName } from "../../contract/payments/checkout.ts";
import type { PaymentProvider } from "../../platform/payments/payment-provider.ts";
import { providerNotOffered } from "./payments.errors.ts";

/** Those who take money for us here, the preferred one first. They are made when one is asked for: few requests need any. */
export class PaymentProviders {
  readonly #make: () => readonly PaymentProvider[];
  #made: readonly PaymentProvider[] | null = null;

  constructor(make: () => readonly PaymentProvider[]) {
    this.#make = make;
  }

  /** For something that is paid once, or again and again. */
  names({ isSubscription }: { isSubscription: boolean }): PaymentProviderName[] {
    return this.#fitting(isSubscription).map(({ name }) => name);
  }

  /** The one that was chosen, or the first. @throws AppError `validation_failed` when there is none such */
  choose(
    name: PaymentProviderName | undefined,
    { isSubscription }: { isSubscription: boolean },
  ): PaymentProvider {
    const fitting = this.#fitting(isSubscription);
    const chosen = name === undefined ? fitting[0] : fitting.find((provider) => provider.name === name);
    if (chosen === undefined) throw providerNotOffered();
    return chosen;
  }

  /** One that took money once, whether it is still on offer or not. @throws Error when its keys are gone */
  of(name: PaymentProviderName): PaymentProvider {
    const known = this.#offered().find((provider) => provider.name === name);
    if (known === undefined) throw new Error(`No keys of ${name} are set`);
    return known;
  }

  #fitting(isSubscription: boolean): PaymentProvider[] {
    return this.#offered().filter(({ offersSubscriptions }) => offersSubscriptions || !isSubscription);
  }

  #offered(): readonly PaymentProvider[] {
    this.#made ??= this.#make();
    return this.#made;
  }
}
