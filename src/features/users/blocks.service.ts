import type { Page, PageQuery } from "../../contract/common.ts";
import type { BlockedUser } from "../../contract/users.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import { toPage } from "../../platform/db/page.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import type { PresenceOf } from "../../platform/presence.ts";
import { avatarUrl } from "./avatar-url.ts";
import { blockLimitReached, cannotBlockYourself } from "./users.errors.ts";
import type { UsersRepository } from "./users.repository.ts";
import type { UsersService } from "./users.service.ts";

const MAXIMUM_BLOCKS = 5000;
const LIST = "blocks";

interface Dependencies {
  repository: UsersRepository;
  users: UsersService;
  /** The write that ends following between two people, both ways. */
  endFollows: (a: string, b: string) => Statement;
  outbox: Outbox;
  presenceOf: PresenceOf;
  cursors: Cursors;
  clock: Clock;
  defer: Defer;
}

/** Who does not want to meet whom. A block works both ways and at once; only its maker can see and lift it. */
export class BlocksService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Idempotent. @throws AppError `cannot_target_self`, `not_found`, `block_limit_reached` */
  async block(fromId: string, toId: string): Promise<void> {
    if (fromId === toId) throw cannotBlockYourself();
    await this.#deps.users.mustExist(toId);
    if (await this.#deps.repository.isBlockedBy(toId, fromId)) return;
    if ((await this.#deps.repository.countBlocks(fromId)) >= MAXIMUM_BLOCKS) throw blockLimitReached();
    const { statements, afterCommit } = this.blocking(fromId, toId);
    await this.#deps.repository.commit(statements);
    await afterCommit();
  }

  /** The writes of a block, for a larger batch, and what makes it effective in matching once they are in. */
  blocking(fromId: string, toId: string): { statements: Statement[]; afterCommit: () => Promise<void> } {
    const { repository, outbox, presenceOf, clock, defer } = this.#deps;
    const event = outbox.record("user.blocked", { userId: fromId, blockedId: toId });
    return {
      statements: [
        repository.insertBlock(fromId, toId, clock.now()),
        this.#deps.endFollows(fromId, toId),
        event.statement,
      ],
      afterCommit: async () => {
        defer(outbox.announce([event.id]));
        await Promise.all([
          presenceOf(fromId).noteBlock({ userId: toId, isMaker: true }),
          presenceOf(toId).noteBlock({ userId: fromId, isMaker: false }),
        ]);
      },
    };
  }

  /** Idempotent. The other side's own block, if there is one, stays. */
  async unblock(fromId: string, toId: string): Promise<void> {
    const { repository, presenceOf } = this.#deps;
    await repository.commit([repository.deleteBlock(fromId, toId)]);
    if (await repository.isBlockedBy(fromId, toId)) return;
    await Promise.all([
      presenceOf(fromId).noteUnblock({ userId: toId }),
      presenceOf(toId).noteUnblock({ userId: fromId }),
    ]);
  }

  /** Tells matching of a block again, unless it was lifted meanwhile. */
  async repeatBlock(fromId: string, toId: string): Promise<void> {
    const { repository, presenceOf } = this.#deps;
    if (!(await repository.isBlockedBy(toId, fromId))) return;
    await presenceOf(fromId).noteBlock({ userId: toId, isMaker: true });
    await presenceOf(toId).noteBlock({ userId: fromId, isMaker: false });
  }

  /** Everybody this user must never meet in matching, whoever made the block. */
  async findBlockedEitherWay(userId: string): Promise<string[]> {
    return this.#deps.repository.findBlockedEitherWay(userId);
  }

  async isBlocking(fromId: string, toId: string): Promise<boolean> {
    return this.#deps.repository.isBlockedBy(toId, fromId);
  }

  async isBlockedEitherWay(a: string, b: string): Promise<boolean> {
    return (await this.isBlocking(a, b)) || (await this.isBlocking(b, a));
  }

  async list(userId: string, { limit, cursor }: PageQuery): Promise<Page<BlockedUser>> {
    const { repository, cursors } = this.#deps;
    const list = `${LIST}:${userId}`;
    const rows = await repository.listBlocks(userId, limit, await cursors.decode(list, cursor));
    return toPage({
      rows,
      limit,
      list,
      cursors,
      position: (row) => ({ value: row.createdAt, id: row.id }),
      toItem: (row) => ({
        id: row.id,
        displayName: row.displayName,
        avatarUrl: avatarUrl(row.avatarKey),
        blockedAt: new Date(row.createdAt).toISOString(),
      }),
    });
  }
}
