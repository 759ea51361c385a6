import type { PageQuery } from "../../contract/common.ts";
import type { Notification, NotificationPage } from "../../contract/notifications.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { toPage } from "../../platform/db/page.ts";
import type { Defer } from "../../platform/defer.ts";
import { AppError } from "../../platform/errors.ts";
import type { Effects } from "../../platform/outbox/consumer.ts";
import type { PresenceOf } from "../../platform/presence.ts";
import type { NotificationRow, NotificationsRepository } from "./notifications.repository.ts";

interface Dependencies {
  repository: NotificationsRepository;
  presenceOf: PresenceOf;
  cursors: Cursors;
  clock: Clock;
  defer: Defer;
}

/** Stored notifications; open inboxes see them at once, everybody else when they list them. */
export class NotificationsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async list(userId: string, { limit, cursor }: PageQuery): Promise<NotificationPage> {
    const { repository, cursors } = this.#deps;
    const list = `notifications:${userId}`;
    const after = await cursors.decode(list, cursor);
    const [rows, unread] = await Promise.all([
      repository.list(userId, limit, after),
      repository.countUnread(userId),
    ]);
    const page = await toPage({
      rows,
      limit,
      list,
      cursors,
      position: (row) => ({ value: row.createdAt, id: row.id }),
      toItem: toNotification,
    });
    return { ...page, unread };
  }

  async countUnread(userId: string): Promise<number> {
    return this.#deps.repository.countUnread(userId);
  }

  /** Idempotent. @throws AppError `not_found` */
  async markRead(userId: string, id: string): Promise<Notification> {
    const row = await this.#deps.repository.markRead(userId, id, this.#deps.clock.now());
    if (row === undefined)
      throw new AppError("not_found", { detail: "There is no notification with this id" });
    this.#deps.defer(this.#tellUnread(userId));
    return toNotification(row);
  }

  async markAllRead(userId: string): Promise<void> {
    await this.#deps.repository.markAllRead(userId, this.#deps.clock.now());
    this.#deps.defer(this.#tellUnread(userId));
  }

  /** What announcing something comes to: the stored row, exactly once, and the push to open inboxes. */
  announcing(notification: {
    id: string;
    userId: string;
    type: Notification["type"];
    data: Notification["data"];
  }): Effects {
    const { repository, presenceOf, clock } = this.#deps;
    const row: NotificationRow = { ...notification, createdAt: clock.now(), readAt: null };
    return {
      statements: [repository.insert(row)],
      outside: async () => {
        const unread = await repository.countUnread(row.userId);
        await presenceOf(row.userId).notify({ notification: toNotification(row), unread });
      },
    };
  }

  async #tellUnread(userId: string): Promise<void> {
    await this.#deps.presenceOf(userId).unreadChanged({ unread: await this.countUnread(userId) });
  }
}

function toNotification(row: NotificationRow): Notification {
  return {
    id: row.id,
    type: row.type,
    data: row.data,
    createdAt: new Date(row.createdAt).toISOString(),
    readAt: row.readAt === null ? null : new Date(row.readAt).toISOString(),
  };
}
