import type { PaymentSnapshot } from "../../platform/payments/payment-snapshot.ts";
import type { RefundRow } from "./orders.repository.ts";

type Told = PaymentSnapshot["refunds"][number];

/** What the provider says of the refunds that we know, those that only it knows, and how much is on its way. */
export function compareRefunds(
  known: readonly RefundRow[],
  told: readonly Told[],
): {
  changes: Pick<RefundRow, "id" | "status" | "providerRef">[];
  unknown: Told[];
  pendingAmount: number;
} {
  const changes = new Map<string, Pick<RefundRow, "id" | "status" | "providerRef">>();
  const unknown: Told[] = [];
  for (const refund of told) {
    const row = known.find(
      ({ id, providerRef }) => id === refund.ourId || providerRef === refund.providerRef,
    );
    const { status, providerRef } = refund;
    if (row === undefined) unknown.push(refund);
    else if (row.status === "pending" && (status !== "pending" || row.providerRef !== providerRef)) {
      changes.set(row.id, { id: row.id, status, providerRef });
    }
  }
  const pendingAmount = [
    ...known.filter(({ id, status }) => (changes.get(id)?.status ?? status) === "pending"),
    ...unknown.filter(({ status }) => status === "pending"),
  ].reduce((sum, { amount }) => sum + amount, 0);
  return { changes: [...changes.values()], unknown, pendingAmount };
}
