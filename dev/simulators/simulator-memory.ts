import { DurableObject } from "cloudflare:workers";
import type { DevBindings } from "../bindings.ts";
import type { SimulatorMemory as Memory } from "./memory.ts";

/** The simulators' memory on this machine: one object, so that taking something out has one winner. */
export class SimulatorMemory extends DurableObject<DevBindings> implements Memory {
  readonly #sql: SqlStorage;

  constructor(ctx: DurableObjectState, env: DevBindings) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#sql.exec(
      "CREATE TABLE IF NOT EXISTS memory (key TEXT PRIMARY KEY, value TEXT NOT NULL, until INTEGER NOT NULL)",
    );
  }

  async put(key: string, value: string, lifeSeconds: number): Promise<void> {
    this.#forgetOld();
    this.#sql.exec(
      "INSERT OR REPLACE INTO memory (key, value, until) VALUES (?, ?, ?)",
      key,
      value,
      Date.now() + lifeSeconds * 1000,
    );
  }

  async take(key: string): Promise<string | null> {
    this.#forgetOld();
    return this.#value("DELETE FROM memory WHERE key = ? RETURNING value", key);
  }

  async claim(key: string, value: string, lifeSeconds: number): Promise<string | null> {
    this.#forgetOld();
    const known = this.#value("SELECT value FROM memory WHERE key = ?", key);
    if (known === null) await this.put(key, value, lifeSeconds);
    return known;
  }

  #value(query: string, key: string): string | null {
    const [row] = this.#sql.exec<{ value: string }>(query, key).toArray();
    return row?.value ?? null;
  }

  #forgetOld(): void {
    this.#sql.exec("DELETE FROM memory WHERE until <= ?", Date.now());
  }
}
