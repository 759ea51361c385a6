import type { Page, PageQuery } from "../../contract/common.ts";
import type { Follow, Relation } from "../../contract/social.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Cursors } from "../../platform/db/cursor.ts";
import { toPage } from "../../platform/db/page.ts";
import { avatarUrl } from "../users/avatar-url.ts";
import type { BlocksService } from "../users/blocks.service.ts";
import type { UsersService } from "../users/users.service.ts";
import { cannotFollowYourself, followLimitReached, notFollowable } from "./social.errors.ts";
import type { FollowRow, SocialRepository } from "./social.repository.ts";

const MAXIMUM = 5000;

interface Dependencies {
  repository: SocialRepository;
  users: UsersService;
  blocks: BlocksService;
  cursors: Cursors;
  clock: Clock;
}

/** Who follows whom. A block ends it both ways and prevents it. */
export class FollowsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Idempotent. @throws AppError `cannot_target_self`, `not_found`, `not_followable`, `follow_limit_reached` */
  async follow(fromId: string, toId: string): Promise<void> {
    const { repository, users, blocks, clock } = this.#deps;
    if (fromId === toId) throw cannotFollowYourself();
    await users.mustExist(toId);
    if (await blocks.isBlockedEitherWay(fromId, toId)) throw notFollowable();
    if ((await repository.countFollowing(fromId)) >= MAXIMUM) throw followLimitReached();
    await repository.insert(fromId, toId, clock.now());
  }

  /** Idempotent. */
  async unfollow(fromId: string, toId: string): Promise<void> {
    await this.#deps.repository.delete(fromId, toId);
  }

  /** The newest first. @throws AppError `not_found` */
  async listFollowers(userId: string, { limit, cursor }: PageQuery): Promise<Page<Follow>> {
    const list = `followers:${userId}`;
    const after = await this.#deps.cursors.decode(list, cursor);
    await this.#deps.users.mustExist(userId);
    return this.#page(await this.#deps.repository.listFollowers(userId, limit, after), limit, list);
  }

  /** The newest first. @throws AppError `not_found` */
  async listFollowing(userId: string, { limit, cursor }: PageQuery): Promise<Page<Follow>> {
    const list = `following:${userId}`;
    const after = await this.#deps.cursors.decode(list, cursor);
    await this.#deps.users.mustExist(userId);
    return this.#page(await this.#deps.repository.listFollowing(userId, limit, after), limit, list);
  }

  /** @throws AppError `not_found` */
  async relate(userId: string, otherId: string): Promise<Relation> {
    const { repository, users, blocks } = this.#deps;
    await users.mustExist(otherId);
    const [isFollowing, isFollowedBy, isBlocking, followers, following] = await Promise.all([
      repository.exists(userId, otherId),
      repository.exists(otherId, userId),
      blocks.isBlocking(userId, otherId),
      repository.countFollowers(otherId),
      repository.countFollowing(otherId),
    ]);
    return { isFollowing, isFollowedBy, isBlocking, followers, following };
  }

  #page(rows: readonly FollowRow[], limit: number, list: string): Promise<Page<Follow>> {
    return toPage({
      rows,
      limit,
      list,
      cursors: this.#deps.cursors,
      position: (row) => ({ value: row.followedAt, id: row.id }),
      toItem: ({ avatarKey, followedAt, ...row }) => ({
        ...row,
        avatarUrl: avatarUrl(avatarKey),
        followedAt: new Date(followedAt).toISOString(),
      }),
    });
  }
}
