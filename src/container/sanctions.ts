import { BannedIdentitiesService } from "../features/safety/banned-identities.service.ts";
import { SanctionsRepository } from "../features/safety/sanctions.repository.ts";
import { SanctionsService } from "../features/safety/sanctions.service.ts";
import type { Platform } from "./platform.ts";

/** What stands against a person: signing up asks it before there is an account. */
export function createSanctions(platform: Platform) {
  const repository = new SanctionsRepository(platform.db);
  return {
    repository,
    identities: new BannedIdentitiesService({
      ...platform,
      repository,
      key: platform.config.SEALING_KEY,
    }),
    sanctions: new SanctionsService({ ...platform, repository }),
  };
}

export type Sanctions = ReturnType<typeof createSanctions>;
