import type { ledgerAccounts, ledgerKinds } from "./ledger-kinds.ts";
import { type Shares, sharesOf, sharesOfReturn } from "./shares.ts";

export type LedgerKind = (typeof ledgerKinds)[number];
export type LedgerAccount = (typeof ledgerAccounts)[number];

/** A transaction of the ledger: its entries add up to zero, and with its kind and reference it is there once. */
export interface Transaction {
  kind: LedgerKind;
  providerRef: string;
  /** Positive is what an account has, negative what it owes; nothing is written for zero. */
  entries: Partial<Record<LedgerAccount, number>>;
}

/** What the ledger has to know of the payment of an order. */
export interface PaymentFacts {
  totalAmount: number;
  taxAmount: number;
  hasInstructor: boolean;
}

/** Money came in: the provider has it for us, and we owe it to the state, the instructor and ourselves. */
export function paymentTransaction(providerRef: string, payment: PaymentFacts): Transaction {
  return transaction("payment", providerRef, {
    provider: payment.totalAmount,
    ...owed(sharesOf(payment), -1),
  });
}

/** What the provider keeps for itself of it. */
export function feeTransaction(providerRef: string, feeAmount: number): Transaction {
  return transaction("fee", providerRef, { fees: feeAmount, provider: -feeAmount });
}

/** Money went back to the buyer, and everybody gives their part of it. `before` has gone back already. */
export function refundTransaction(
  providerRef: string,
  payment: PaymentFacts,
  returned: { before: number; amount: number },
): Transaction {
  const shares = sharesOfReturn(payment, returned);
  return transaction("refund", providerRef, { provider: -returned.amount, ...owed(shares, 1) });
}

/** A bank has taken money back until it is decided whose it is. */
export function disputeOpenedTransaction(providerRef: string, amount: number): Transaction {
  return transaction("dispute_opened", providerRef, { disputed: amount, provider: -amount });
}

/** It comes back to us. */
export function disputeWonTransaction(providerRef: string, amount: number): Transaction {
  return transaction("dispute_won", providerRef, { provider: amount, disputed: -amount });
}

/** It stays with the buyer, as if it had been paid back. */
export function disputeLostTransaction(
  providerRef: string,
  payment: PaymentFacts,
  returned: { before: number; amount: number },
): Transaction {
  const shares = sharesOfReturn(payment, returned);
  return transaction("dispute_lost", providerRef, { disputed: -returned.amount, ...owed(shares, 1) });
}

/** It was lost, and comes back to us after all: everybody gets their part again. */
export function disputeReversedTransaction(
  providerRef: string,
  payment: PaymentFacts,
  returned: { before: number; amount: number },
): Transaction {
  const shares = sharesOfReturn(payment, returned);
  return transaction("dispute_won", providerRef, { provider: returned.amount, ...owed(shares, -1) });
}

function owed({ tax, instructor, platform }: Shares, sign: 1 | -1) {
  return { tax: sign * tax, instructor: sign * instructor, platform: sign * platform };
}

function transaction(
  kind: LedgerKind,
  providerRef: string,
  amounts: Partial<Record<LedgerAccount, number>>,
): Transaction {
  const entries = Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0));
  return { kind, providerRef, entries };
}
