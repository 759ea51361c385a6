import { env } from "cloudflare:workers";

/** What the ledger has of an order: kind, account and sum. */
export async function ledgerOf(orderId: string) {
  const sql =
    "SELECT kind, provider_ref AS providerRef, account, amount FROM ledger_entries WHERE order_id = ?";
  const { results } = await env.DB.prepare(sql)
    .bind(orderId)
    .all<{ kind: string; providerRef: string; account: string; amount: number }>();
  return results;
}

/** What each account of an order has in the end. */
export async function balancesOf(orderId: string): Promise<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { account, amount } of await ledgerOf(orderId)) sums[account] = (sums[account] ?? 0) + amount;
  return sums;
}
