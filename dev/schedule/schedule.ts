import { DurableObject } from "cloudflare:workers";
import type { DevBindings } from "../bindings.ts";
import { dueAt } from "./schedules.ts";

/** Fires the api Worker's crons, as nothing else does on this machine. One object; its alarm is the clock. */
export class Schedule extends DurableObject<DevBindings> {
  /** Fires everything once and keeps firing: what is due at start is not waited for. */
  async start(): Promise<void> {
    await this.ctx.storage.deleteAll();
    await this.#fireDue();
  }

  override async alarm(): Promise<void> {
    await this.#fireDue();
  }

  async #fireDue(): Promise<void> {
    const now = Date.now();
    const lastFired = new Map(await this.ctx.storage.list<number>());
    const { due, nextAt } = dueAt(now, lastFired);
    for (const { cron } of due) await this.ctx.storage.put(cron, now);
    await this.ctx.storage.setAlarm(nextAt);
    await Promise.all(due.map(({ cron }) => this.#fire(cron, now)));
  }

  async #fire(cron: string, now: number): Promise<void> {
    const { outcome } = await this.env.API.scheduled({ cron, scheduledTime: new Date(now) });
    if (outcome !== "ok") console.error(`The schedule "${cron}" ended with "${outcome}"`);
  }
}
