import type { Clock } from "../../platform/clock.ts";
import { sha256 } from "../../platform/encoding.ts";
import { AppError } from "../../platform/errors.ts";
import { newId } from "../../platform/ids.ts";
import type { IdempotencyRepository } from "./idempotency.repository.ts";
import { keyInFlight, keyReused } from "./payments.errors.ts";

/** A request without an answer after this long has died, and its key is free again. */
const DEAD_AFTER_MS = 60_000;
const KEPT_MS = 24 * 60 * 60_000;

/** Makes a request with an `Idempotency-Key` happen once (draft-ietf-httpapi-idempotency-key-header). */
export class IdempotencyService {
  readonly #repository: IdempotencyRepository;
  readonly #clock: Clock;

  constructor(repository: IdempotencyRepository, clock: Clock) {
    this.#repository = repository;
    this.#clock = clock;
  }

  /**
   * Works once for each key of a user; a repetition gets the same answer. `orderId` stays the same when a request that died
   * is made again. Without a key, every request is one of its own.
   * @throws AppError `request_in_flight`, `idempotency_key_reused` when the key came with another request
   */
  async once<Answer>(
    request: { userId: string; key: string | undefined; operation: string; body: unknown },
    work: (orderId: string) => Promise<Answer>,
  ): Promise<Answer> {
    const { userId, key, operation, body } = request;
    if (key === undefined) return work(newId());
    const now = this.#clock.now();
    const requestHash = await sha256(`${operation}\n${JSON.stringify(body)}`);
    const row = { userId, key, requestHash, orderId: newId(), response: null, startedAt: now };
    const known = await this.#repository.begin({ ...row, expiresAt: now + KEPT_MS });
    if (known === null) return this.#perform(row, work);
    if (known.requestHash !== requestHash) throw keyReused();
    if (known.response !== null) return JSON.parse(known.response);
    const isFree = await this.#repository.takeOver(known, now, now - DEAD_AFTER_MS);
    if (!isFree) throw keyInFlight();
    return this.#perform(known, work);
  }

  async prune(): Promise<void> {
    await this.#repository.prune(this.#clock.now());
  }

  async #perform<Answer>(
    row: { userId: string; key: string; orderId: string },
    work: (orderId: string) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      const answer = await work(row.orderId);
      await this.#repository.finish(row, JSON.stringify(answer));
      return answer;
    } catch (fault) {
      if (fault instanceof AppError) await this.#repository.forget(row);
      throw fault;
    }
  }
}
