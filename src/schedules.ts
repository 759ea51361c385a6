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
    log,
    outbox,
    processing,
    uploads,
    webhooks,
  } = services;
  switch (cron) {
    case "* * * * *":
      log.info("schedule.outbox_sweep", { sent: await outbox.sweep() });
      log.info("schedule.webhook_sweep", { sent: await webhooks.sweep() });
      log.info("schedule.video_sweep", { asked: await processing.sweep() });
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
      log.info("schedule.housekeeping");
      return;
    default:
      log.error("schedule.unknown", { cron });
  }
}
