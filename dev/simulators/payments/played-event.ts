import type { PaymentProviderName } from "../../../src/contract/payments/checkout.ts";

/** Something that happened at a provider, and what became of telling Parley. */
export interface PlayedEvent {
  id: string;
  provider: PaymentProviderName;
  type: string;
  /** As it is signed and sent. */
  body: string;
  /** ms since the epoch */
  createdAt: number;
  state: "waiting" | "delivered" | "failed" | "dropped";
  /** The status of each answer; 0: nobody answered. */
  answers: number[];
}

/** A webhook as it leaves. */
export interface SignedWebhook {
  path: string;
  headers: Record<string, string>;
  body: string;
}
