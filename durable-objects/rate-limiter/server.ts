import { Server } from "partyserver";
import { z } from "zod";
import {
  type AttemptDecision,
  failurePolicy,
  type RateDecision,
  type RateLimiting,
  type RateRule,
} from "../../src/platform/rate-limit/types.ts";
import { Alarm } from "../lib/alarm.ts";
import { migrate } from "../lib/migrate.ts";
import { objectClock } from "../lib/time.ts";
import { traceCalls } from "../lib/tracing.ts";
import { type AttemptState, book, giveBack, noAttempts } from "./attempts.ts";
import { rateLimiterMigrations } from "./migrations.ts";
import { take, type Takings } from "./sliding-window.ts";

/** Nothing that is kept here matters for longer than this. */
const forgetAfterMs = 2 * 60 * 60_000;

const timesSchema = z.array(z.number());
const attemptSchema = z.object({
  minute: z.number(),
  failures: z.number(),
  strikes: z.array(z.number()),
  bannedUntil: z.number(),
  bannedBy: z.array(z.number()).nullable(),
});

/** The budgets of one key. Being one object, it counts attempts made at the same time one after another. */
export class RateLimiter extends Server implements RateLimiting {
  static override options = { hibernate: true };

  readonly #alarm: Alarm;
  readonly #takings: Takings;
  #attempts: AttemptState;
  #windowMs = 0;

  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env);
    migrate(ctx.storage, rateLimiterMigrations);
    this.#alarm = new Alarm(ctx.storage);
    const rows = ctx.storage.sql.exec<{ rule: string; times: string }>("SELECT rule, times FROM takings");
    this.#takings = new Map([...rows].map((row) => [row.rule, timesSchema.parse(JSON.parse(row.times))]));
    const [stored] = ctx.storage.sql.exec<{ state: string }>("SELECT state FROM attempts");
    this.#attempts = stored === undefined ? noAttempts : attemptSchema.parse(JSON.parse(stored.state));
  }

  async consume({ rules, cost = 1 }: { rules: readonly RateRule[]; cost?: number }): Promise<RateDecision> {
    const decision = take(this.#takings, { rules, cost, now: objectClock.now() });
    if (decision.allowed) {
      for (const { name, windowMs } of rules) {
        this.#windowMs = Math.max(this.#windowMs, windowMs);
        this.ctx.storage.sql.exec(
          "INSERT OR REPLACE INTO takings (rule, times) VALUES (?, ?)",
          name,
          JSON.stringify(this.#takings.get(name) ?? []),
        );
      }
      await this.#forgetLater();
    }
    return decision;
  }

  async beginAttempt(): Promise<AttemptDecision> {
    const { state, decision } = book(this.#attempts, failurePolicy, objectClock.now());
    if (state !== this.#attempts) await this.#keepAttempts(state);
    return decision;
  }

  async attemptSucceeded(): Promise<void> {
    await this.#keepAttempts(giveBack(this.#attempts, objectClock.now()));
  }

  override async onAlarm(): Promise<void> {
    this.#takings.clear();
    this.#attempts = noAttempts;
    await this.ctx.storage.deleteAll();
    this.#alarm.rang();
    migrate(this.ctx.storage, rateLimiterMigrations);
  }

  async #keepAttempts(state: AttemptState): Promise<void> {
    this.#attempts = state;
    this.ctx.storage.sql.exec(
      "INSERT OR REPLACE INTO attempts (id, state) VALUES (1, ?)",
      JSON.stringify(state),
    );
    await this.#forgetLater();
  }

  /** An hour's grace keeps this to about one alarm write an hour for a busy key. */
  async #forgetLater(): Promise<void> {
    const keepMs = Math.max(forgetAfterMs, this.#windowMs * 2);
    await this.#alarm.atLeast(objectClock.now() + keepMs / 2, objectClock.now() + keepMs);
  }
}

traceCalls(RateLimiter, ["consume", "beginAttempt", "attemptSucceeded"]);
