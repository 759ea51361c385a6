import { DeletionService } from "../features/privacy/deletion.service.ts";
import { ExportsService } from "../features/privacy/exports.service.ts";
import { PrivacyRepository } from "../features/privacy/privacy.repository.ts";
import type { Accounts } from "./accounts.ts";
import type { Learning } from "./learning.ts";
import type { People } from "./people.ts";
import type { Platform } from "./platform.ts";
import type { Reviews } from "./reviews.ts";
import type { Sessions } from "./sessions.ts";

/** Taking one's data away, and leaving. */
export function createPrivacy({
  platform,
  people,
  sessions,
  accounts,
  learning,
  reviews,
}: {
  platform: Platform;
  people: People;
  sessions: Sessions;
  accounts: Accounts;
  learning: Learning;
  reviews: Reviews;
}) {
  const { db, env } = platform;
  const parts = {
    ...platform,
    repository: new PrivacyRepository(db),
    publicBucket: env.MEDIA_PUBLIC,
    privateBucket: env.MEDIA_PRIVATE,
  };
  return {
    dataExports: new ExportsService(parts),
    deletion: new DeletionService({
      ...parts,
      accounts: sessions.accounts,
      codes: accounts.codes,
      deviceSessions: sessions.deviceSessions,
      passwords: accounts.passwordChanges,
      users: people.users,
      leaving: [
        (userId) => reviews.reviews.leaving(userId),
        (userId) => learning.enrolments.leaving(userId),
        (userId) => learning.publishing.leaving(userId),
      ],
    }),
  };
}
