import type { Clock } from "../../platform/clock.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import type { UsersService } from "../users/users.service.ts";
import type { InvoicesRepository } from "./invoices.repository.ts";
import type { LedgerRepository } from "./ledger.repository.ts";
import type { Transaction } from "./ledger.ts";
import type { OrderRow } from "./orders.repository.ts";

type Bought = Pick<OrderRow, "id" | "userId" | "instructorId" | "currency">;

interface Dependencies {
  ledger: LedgerRepository;
  invoices: InvoicesRepository;
  users: UsersService;
  clock: Clock;
}

/** Writes down what happened to money: the entries of the ledger, and the document that the buyer gets. */
export class BooksService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** For the batch in which the order changes; what the ledger has already breaks the batch. */
  async recording(order: Bought, transactions: readonly Transaction[]): Promise<Statement[]> {
    if (transactions.length === 0) return [];
    const { ledger, users, clock } = this.#deps;
    const { userId, instructorId, currency } = order;
    const now = clock.now();
    const buyer = (await users.findCards([userId])).get(userId);
    const about = { orderId: order.id, instructorId, currency, now };
    return transactions.flatMap((transaction) => [
      ...ledger.record(transaction, about),
      ...this.#document(transaction, { ...about, buyerName: buyer?.displayName ?? "" }),
    ]);
  }

  #document(
    { kind, providerRef, entries }: Transaction,
    { orderId, buyerName, now }: { orderId: string; buyerName: string; now: number },
  ): Statement[] {
    if (kind !== "payment" && kind !== "refund") return [];
    const isInvoice = kind === "payment";
    const document = {
      kind: isInvoice ? ("invoice" as const) : ("credit_note" as const),
      orderId,
      providerRef,
      amount: Math.abs(entries.provider ?? 0),
      taxAmount: Math.abs(entries.tax ?? 0),
      buyerName,
      now,
    };
    return [this.#deps.invoices.issue(document)];
  }
}
