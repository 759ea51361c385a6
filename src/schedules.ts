import type { Container } from "./container.ts";

/** The cron expressions of wrangler.toml and what each of them does. */
export async function runSchedule(cron: string, services: Container): Promise<void> {
  const {
    callRecords,
    codes,
    dataExports,
    deletion,
    deviceSessions,
    evidence,
    flows,
    idempotency,
    ledgerCheck,
    log,
    orderExpiry,
    outbox,
    processing,
    refunds,
    subscriptionSettlement,
    uploads,
    webhooks,
  } = services;
  switch (cron) {
    case "* * * * *":
      log.info("schedule.outbox_sweep", { sent: await outbox.sweep() });
      log.info("schedule.webhook_sweep", { sent: await webhooks.sweep() });
      log.info("schedule.video_sweep", { asked: await processing.sweep() });
      log.info("schedule.order_expiry", { ended: await orderExpiry.sweep() });
      return;
    case "17 * * * *":
      await outbox.prune();
      await deviceSessions.prune();
      await codes.prune();
      await flows.prune();
      await dataExports.prune();
      log.info("schedule.evidence", { deleted: await evidence.prune() });
      log.info("schedule.erasures", { erased: await deletion.eraseDue() });
      await callRecords.closeAbandoned();
      await webhooks.prune();
      log.info("schedule.uploads", { ended: await uploads.prune() });
      await idempotency.prune();
      log.info("schedule.refunds", { asked: await refunds.sweep() });
      log.info("schedule.subscriptions", { asked: await subscriptionSettlement.sweep() });
      log.info("schedule.ledger", { uneven: await ledgerCheck.run() });
      log.info("schedule.housekeeping");
      return;
    default:
      log.error("schedule.unknown", { cron });
  }
}
