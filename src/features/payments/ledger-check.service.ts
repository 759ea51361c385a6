import type { Clock } from "../../platform/clock.ts";
import type { Faults } from "../../platform/faults.ts";
import type { LedgerRepository } from "./ledger.repository.ts";

const LOOKED_BACK_MS = 26 * 60 * 60_000;
const TOLD_AT_ONCE = 20;

interface Dependencies {
  ledger: LedgerRepository;
  faults: Faults;
  clock: Clock;
}

/** Adds up the transactions of the last day: one that is not zero is a fault of ours, and is told. */
export class LedgerCheck {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Returns how many are uneven. */
  async run(): Promise<number> {
    const { ledger, faults, clock } = this.#deps;
    const uneven = await ledger.listUneven(clock.now() - LOOKED_BACK_MS, TOLD_AT_ONCE);
    for (const { kind, providerRef, sum } of uneven) {
      const fault = new Error("A transaction of the ledger does not add up to zero");
      faults.note("payments.ledger_uneven", { fault, place: kind, fields: { providerRef, sum } });
    }
    return uneven.length;
  }
}
