import type { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import { newId } from "../../platform/ids.ts";
import type { AuthFlowRow, AuthFlowsRepository } from "./auth-flows.repository.ts";

/** Half-finished ceremonies: what must be remembered while the person is at a provider or at their authenticator. */
export class AuthFlows {
  readonly #repository: AuthFlowsRepository;
  readonly #clock: Clock;

  constructor(repository: AuthFlowsRepository, clock: Clock) {
    this.#repository = repository;
    this.#clock = clock;
  }

  /** Returns the id (a new one unless given) by which the flow is taken up again, once, before `lifeMs` have passed. */
  async begin(flow: {
    id?: string;
    kind: AuthFlowRow["kind"];
    userId: string | null;
    lifeMs: number;
    data: unknown;
  }): Promise<string> {
    const { id = newId(), lifeMs, ...rest } = flow;
    await this.#repository.insert({ id, ...rest, expiresAt: this.#clock.now() + lifeMs });
    return id;
  }

  /** What was kept, or null when it is unknown, over, or taken already. */
  async take<Data>(
    id: string,
    kind: AuthFlowRow["kind"],
    schema: z.ZodType<Data>,
  ): Promise<{ userId: string | null; data: Data } | null> {
    const row = await this.#repository.take(id, kind);
    if (row === undefined || row.expiresAt <= this.#clock.now()) return null;
    return { userId: row.userId, data: schema.parse(row.data) };
  }

  async prune(): Promise<void> {
    await this.#repository.deleteExpired(this.#clock.now());
  }
}
