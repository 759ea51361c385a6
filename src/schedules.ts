import type { Container } from "./container.ts";
import { eachByItself } from "./platform/each-by-itself.ts";

/** Something that runs by itself; what it answers is logged under its name. */
type Job = readonly [name: string, work: (services: Container) => Promise<unknown>];

const minutely: readonly Job[] = [
  ["outbox_sweep", ({ outbox }) => outbox.sweep()],
  ["webhook_sweep", ({ webhooks }) => webhooks.sweep()],
  ["video_sweep", ({ processing }) => processing.sweep()],
  ["order_expiry", ({ orderExpiry }) => orderExpiry.sweep()],
];

const hourly: readonly Job[] = [
  ["outbox_prune", ({ outbox }) => outbox.prune()],
  ["sessions_prune", ({ deviceSessions }) => deviceSessions.prune()],
  ["codes_prune", ({ codes }) => codes.prune()],
  ["flows_prune", ({ flows }) => flows.prune()],
  ["exports_prune", ({ dataExports }) => dataExports.prune()],
  ["evidence_prune", ({ evidence }) => evidence.prune()],
  ["erasures", ({ deletion }) => deletion.eraseDue()],
  ["abandoned_calls", ({ callRecords }) => callRecords.closeAbandoned()],
  ["webhooks_prune", ({ webhooks }) => webhooks.prune()],
  ["uploads_prune", ({ uploads }) => uploads.prune()],
  ["idempotency_prune", ({ idempotency }) => idempotency.prune()],
  ["refund_sweep", ({ refunds }) => refunds.sweep()],
  ["subscription_sweep", ({ subscriptionSettlement }) => subscriptionSettlement.sweep()],
  ["ledger_check", ({ ledgerCheck }) => ledgerCheck.run()],
];

/** The cron expressions of wrangler.toml and what each of them does. */
const schedules: Readonly<Record<string, readonly Job[]>> = { "* * * * *": minutely, "17 * * * *": hourly };

/** Does what is due, one after another; a job that fails is noted and keeps no other from its turn. */
export async function runSchedule(cron: string, services: Container): Promise<void> {
  const { faults, log } = services;
  const jobs = schedules[cron];
  if (jobs === undefined) {
    log.error("schedule.unknown", { cron });
    return;
  }
  const telling = { faults, event: "schedule.failed", place: ([name]: Job) => name };
  await eachByItself(jobs, telling, async ([name, work]) => {
    const done = await work(services);
    log.info(`schedule.${name}`, typeof done === "number" ? { done } : {});
  });
}
