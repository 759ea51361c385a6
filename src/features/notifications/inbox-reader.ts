import { WorkerEntrypoint } from "cloudflare:workers";
import { createContainer } from "../../container.ts";
import { AppError } from "../../platform/errors.ts";
import type { InboxReads } from "../../platform/inbox-reads.ts";

/** Loopback entrypoint (`ctx.exports.InboxReader`) through which inbox sockets mark notifications as read. */
export class InboxReader extends WorkerEntrypoint<Env> implements InboxReads {
  async markRead({
    userId,
    notificationId,
  }: {
    userId: string;
    notificationId: string;
  }): Promise<{ ok: true }> {
    const { notifications } = createContainer({ env: this.env, context: this.ctx });
    try {
      await notifications.markRead(userId, notificationId);
    } catch (fault) {
      if (!(fault instanceof AppError) || fault.code !== "not_found") throw fault;
    }
    return { ok: true };
  }
}
