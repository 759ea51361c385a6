import { AVATAR_MAX_BYTES } from "../../contract/limits.ts";
import type { Me } from "../../contract/users.ts";
import type { Clock } from "../../platform/clock.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { imageTypeOf } from "../../platform/storage/image-kind.ts";
import type { Pictures } from "../../platform/storage/pictures.ts";
import { imageUnreadable, notAnImage, pictureTooLarge } from "./users.errors.ts";
import type { UsersRepository } from "./users.repository.ts";
import type { UsersService } from "./users.service.ts";

const SIZE = { width: 400, height: 400 };
const CACHE_CONTROL = "public, max-age=31536000, immutable";

interface Dependencies {
  repository: UsersRepository;
  users: UsersService;
  images: Pictures;
  bucket: R2Bucket;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** Pictures of people. A new one gets a new key, so that it can be cached for good, and the old one is deleted. */
export class AvatarsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** @throws AppError `payload_too_large`, `unsupported_media_type`, `image_unreadable` */
  async replace(userId: string, bytes: Uint8Array<ArrayBuffer>): Promise<Me> {
    const { users, images, bucket, clock } = this.#deps;
    if (bytes.byteLength > AVATAR_MAX_BYTES) throw pictureTooLarge();
    if (imageTypeOf(bytes) === null) throw notAnImage();
    const square = await images.make(bytes, SIZE);
    if (square === null) throw imageUnreadable();
    const key = `avatars/${userId}/${clock.now()}.webp`;
    const httpMetadata = { contentType: "image/webp", cacheControl: CACHE_CONTROL };
    await bucket.put(key, square, { httpMetadata });
    await this.#swap(userId, key);
    return users.getMe(userId);
  }

  /** Idempotent. */
  async remove(userId: string): Promise<void> {
    await this.#swap(userId, null);
  }

  /** What announcing a replaced picture comes to. */
  async deleteObject(key: string): Promise<void> {
    await this.#deps.bucket.delete(key);
  }

  /** Puts the new key in place of the one that is read here; when somebody was faster, reads again. */
  async #swap(userId: string, key: string | null): Promise<void> {
    const { repository, users, outbox, clock, defer } = this.#deps;
    const old = await repository.findAvatarKey(userId);
    if (old === key) return;
    const replaced = old === null ? null : outbox.record("avatar.replaced", { key: old });
    try {
      await repository.commit([
        repository.swapAvatar({ userId, from: old, to: key, now: clock.now() }),
        ...(replaced === null ? [] : [replaced.statement]),
      ]);
    } catch (fault) {
      if (fault instanceof GuardFailedError) return this.#swap(userId, key);
      throw fault;
    }
    if (replaced !== null) defer(outbox.announce([replaced.id]));
    await users.purgePublicProfile(userId);
  }
}
