import { ProviderFault } from "./payment-provider.ts";

/** Some only take money once. */
export function notOffered(title: string): ProviderFault {
  return new ProviderFault(`${title} is not used for subscriptions`, { isPassing: false });
}
