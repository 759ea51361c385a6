import type { Clock } from "../../platform/clock.ts";
import { eachByItself } from "../../platform/each-by-itself.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import type { Faults } from "../../platform/faults.ts";
import type { CouponsRepository } from "./coupons.repository.ts";
import type { OrderRow, OrdersRepository } from "./orders.repository.ts";
import type { SettlementService } from "./settlement.service.ts";

const LOOKED_AT_ONCE = 20;
/** A provider that calls a checkout open for so long after its end is not waited for: should it be paid after all, it counts. */
const GIVEN_UP_MS = 24 * 60 * 60_000;

interface Dependencies {
  orders: OrdersRepository;
  coupons: CouponsRepository;
  settlement: SettlementService;
  faults: Faults;
  clock: Clock;
}

/** Ends orders that nobody paid, after a last look at the provider: its events may have been lost. */
export class OrderExpiry {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Returns how many it has looked at. */
  async sweep(): Promise<number> {
    const { orders, faults, clock } = this.#deps;
    const overdue = await orders.listOverdue(clock.now(), LOOKED_AT_ONCE);
    // Those that cannot be ended keep nobody else from it.
    await orders.noteLook(
      overdue.map(({ id }) => id),
      clock.now(),
    );
    const telling = {
      faults,
      event: "payments.order_not_ended",
      place: ({ provider }: OrderRow) => provider ?? "none",
    };
    await eachByItself(overdue, telling, (order) => this.#end(order));
    return overdue.length;
  }

  async #end(order: OrderRow): Promise<void> {
    const { settlement, clock } = this.#deps;
    const isGivenUp = order.checkoutRef === null || clock.now() > order.expiresAt + GIVEN_UP_MS;
    try {
      await settlement.settle(order.id);
    } finally {
      // Also when the provider cannot be asked any more, as without its keys.
      if (isGivenUp) await this.#giveUp(order);
    }
  }

  async #giveUp(order: OrderRow): Promise<void> {
    const { orders, coupons } = this.#deps;
    const now = await orders.find(order.id);
    if (now === undefined || now.status !== "pending") return;
    try {
      await orders.commit([orders.change(now, { status: "expired" }), ...coupons.release(order.id)]);
    } catch (fault) {
      if (!(fault instanceof GuardFailedError)) throw fault;
    }
  }
}
