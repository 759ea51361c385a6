import { createAccounts } from "./container/accounts.ts";
import { createAdministration } from "./container/administration.ts";
import { createBooks } from "./container/books.ts";
import { createLearning } from "./container/learning.ts";
import { createMedia } from "./container/media.ts";
import { createOperations } from "./container/operations.ts";
import { createOutside } from "./container/outside.ts";
import { createPayments } from "./container/payments.ts";
import { createPeople } from "./container/people.ts";
import { type ContainerOptions, createPlatform } from "./container/platform.ts";
import { createPractice } from "./container/practice.ts";
import { createPrivacy } from "./container/privacy.ts";
import { createReviews } from "./container/reviews.ts";
import { createSafety } from "./container/safety.ts";
import { createSanctions } from "./container/sanctions.ts";
import { createSessions } from "./container/sessions.ts";
import { createTeaching } from "./container/teaching.ts";
import type { PlatformEnv, PlatformVariables } from "./platform/http/platform-env.ts";

/**
 * Constructs every service, once per request, message batch or entrypoint call, area by area. Constructors only keep
 * what they are given, so making all of them costs next to nothing.
 * @throws MisconfiguredError
 */
export function createContainer(options: ContainerOptions) {
  const platform = createPlatform(options);
  const people = createPeople(platform);
  const sanctions = createSanctions(platform);
  const sessions = createSessions(platform);
  const accounts = createAccounts({ platform, sessions, sanctions });
  const practice = createPractice({ platform, people, sessions, sanctions });
  const safety = createSafety({ platform, people, practice, sessions, sanctions, accounts });
  const teaching = createTeaching({ platform, sessions });
  const learning = createLearning({ platform, teaching });
  const media = createMedia({ platform, people, learning });
  const payments = createPayments({ platform, people, learning });
  const outside = createOutside({ platform, media, payments });
  const books = createBooks({ platform, accounts });
  const administration = createAdministration({ learning, payments, platform, practice, safety, sessions });
  const reviews = createReviews({ platform, learning });
  const privacy = createPrivacy({ platform, people, sessions, accounts, learning, reviews });
  const operations = createOperations({ platform, practice });

  return {
    accessTokens: platform.accessTokens,
    clock: platform.clock,
    config: platform.config,
    db: platform.db,
    faults: platform.faults,
    log: platform.log,
    outbox: platform.outbox,
    presenceOf: platform.presenceOf,
    rateLimits: platform.rateLimits,
    signedTokens: platform.signedTokens,
    accounts: sessions.accounts,
    authenticator: sessions.authenticator,
    deviceSessions: sessions.deviceSessions,
    refresh: sessions.refresh,
    roles: sessions.roles,
    sessionStates: sessions.sessionStates,
    ...people,
    ...accounts,
    ...privacy,
    ...practice,
    ...safety,
    ...teaching,
    ...learning,
    ...media,
    ...payments,
    ...outside,
    ...reviews,
    ...books,
    ...administration,
    ...operations,
  };
}

export type Container = ReturnType<typeof createContainer>;

/** What every route may read from Hono's context. */
export interface AppEnv extends PlatformEnv {
  Variables: PlatformVariables & { services: Container };
}
