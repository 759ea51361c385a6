import { base64Url, hmacSha256 } from "../../platform/encoding.ts";
import type { Statement } from "../../platform/db/guarded-batch.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Identity, IdentityBans } from "../auth/identity-bans.ts";
import { foldIdentity } from "./fold-identity.ts";
import type { SanctionsRepository } from "./sanctions.repository.ts";

interface Dependencies {
  repository: SanctionsRepository;
  /** What the list is hashed with; replacing it forgets everybody on it. */
  key: string;
  clock: Clock;
}

/** By what banned people are known again: verified e-mail, passkeys, devices, accounts elsewhere; as keyed hashes. */
export class BannedIdentitiesService implements IdentityBans {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async isAnyBanned(identities: readonly Identity[]): Promise<boolean> {
    const { repository, clock } = this.#deps;
    // As it was written, too: so were those on the list hashed before they were folded.
    const spellings = identities.flatMap((identity) => [identity, foldIdentity(identity)]);
    const hashes = await Promise.all(spellings.map((identity) => this.#hash(identity)));
    return repository.isAnyIdentityBanned(hashes, clock.now());
  }

  /** The writes that put what is known of a person on the list. */
  async listing(
    sanctionId: string,
    until: number | null,
    identities: readonly Identity[],
  ): Promise<Statement[]> {
    const rows = await Promise.all(
      identities.map(async (identity) => ({
        kind: identity.kind,
        identityHash: await this.#hash(foldIdentity(identity)),
        sanctionId,
        until,
      })),
    );
    return rows.map((row) => this.#deps.repository.insertBannedIdentity(row));
  }

  async #hash({ kind, value }: Identity): Promise<string> {
    return base64Url(await hmacSha256(this.#deps.key, `banned\n${kind}\n${value}`));
  }
}
