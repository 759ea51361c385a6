import { NotificationsRepository } from "../features/notifications/notifications.repository.ts";
import { NotificationsService } from "../features/notifications/notifications.service.ts";
import { FollowsService } from "../features/social/follows.service.ts";
import { SocialRepository } from "../features/social/social.repository.ts";
import { TopicsRepository } from "../features/topics/topics.repository.ts";
import { TopicsService } from "../features/topics/topics.service.ts";
import { AvatarsService } from "../features/users/avatars.service.ts";
import { BlocksService } from "../features/users/blocks.service.ts";
import { UsersRepository } from "../features/users/users.repository.ts";
import { UsersService } from "../features/users/users.service.ts";
import { Pictures } from "../platform/storage/pictures.ts";
import type { Platform } from "./platform.ts";

/** Profiles, what they like, who follows and blocks whom, and what they are told. */
export function createPeople(platform: Platform) {
  const { cache, clock, db, env } = platform;
  const topics = new TopicsService(new TopicsRepository(db), clock);
  const repository = new UsersRepository(db);
  const users = new UsersService({ repository, cache, topics, clock });
  const social = new SocialRepository(db);
  const blocks = new BlocksService({
    ...platform,
    repository,
    users,
    endFollows: (a, b) => social.deleteBetween(a, b),
  });
  const images = new Pictures(env.IMAGES);
  return {
    avatars: new AvatarsService({ ...platform, repository, users, images, bucket: env.MEDIA_PUBLIC }),
    blocks,
    follows: new FollowsService({ ...platform, repository: social, users, blocks }),
    notifications: new NotificationsService({ ...platform, repository: new NotificationsRepository(db) }),
    topics,
    users,
  };
}

export type People = ReturnType<typeof createPeople>;
