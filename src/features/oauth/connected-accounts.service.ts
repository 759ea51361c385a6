import type { ConnectedAccount, OAuthProvider } from "../../contract/connected-accounts.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { GuardFailedError, type Statement } from "../../platform/db/guarded-batch.ts";
import type { AccountsService } from "../auth/accounts.service.ts";
import type { PasskeyCount } from "./passkey-count.ts";
import { lastWayIn, linkedElsewhere, notConnected } from "./oauth.errors.ts";
import type { OAuthAccountRow, OAuthRepository } from "./oauth.repository.ts";

interface Dependencies {
  repository: OAuthRepository;
  accounts: AccountsService;
  countPasskeys: PasskeyCount;
  clock: Clock;
}

/** The accounts at Google and Apple that open an account here. */
export class ConnectedAccountsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  async list(userId: string): Promise<ConnectedAccount[]> {
    const rows = await this.#deps.repository.list(userId);
    return rows.map(({ provider, email, connectedAt }) => ({
      provider,
      email,
      connectedAt: new Date(connectedAt).toISOString(),
    }));
  }

  async findOwner(provider: OAuthProvider, subject: string): Promise<string | null> {
    return (await this.#deps.repository.find(provider, subject))?.userId ?? null;
  }

  /** The write that connects, for the batch of a sign-up; the batch fails when it is taken. */
  linking(account: Omit<OAuthAccountRow, "connectedAt">): Statement {
    return this.#deps.repository.insert({ ...account, connectedAt: this.#deps.clock.now() });
  }

  /**
   * The writes that connect on the way in. Who has another account at this provider keeps the one that is connected:
   * the address alone, perhaps before the second step, replaces nothing.
   */
  async joining(account: Omit<OAuthAccountRow, "connectedAt">): Promise<Statement[]> {
    const { repository, accounts, clock } = this.#deps;
    const { provider, userId } = account;
    const isTaken = (await repository.list(userId)).some((row) => row.provider === provider);
    if (isTaken) return [];
    return [
      repository.insertIfFree({ ...account, connectedAt: clock.now() }),
      // Nobody here learns when this is in: the next sweep of the outbox sends the mail.
      ...accounts.tellingOf(userId, { change: "account_connected", provider }, { provider }).statements,
    ];
  }

  /** Idempotent. @throws AppError `account_linked_elsewhere` */
  async link(account: Omit<OAuthAccountRow, "connectedAt">): Promise<void> {
    const { repository, accounts } = this.#deps;
    const { provider, subject, userId } = account;
    const owner = await this.findOwner(provider, subject);
    if (owner === userId) return;
    if (owner !== null) throw linkedElsewhere();
    const replaced = (await repository.list(userId)).filter((row) => row.provider === provider);
    const telling = accounts.tellingOf(userId, { change: "account_connected", provider }, { provider });
    try {
      await repository.commit([
        ...replaced.map((row) => repository.delete(userId, row.provider)),
        this.linking(account),
        ...telling.statements,
      ]);
      telling.afterCommit();
    } catch (fault) {
      const isOvertaken =
        fault instanceof GuardFailedError || constraintOf(fault)?.startsWith("oauth_accounts.") === true;
      if (!isOvertaken) throw fault;
      // Another tab, or another person, was first: look again.
      await this.link(account);
    }
  }

  /** @throws AppError `not_found`, `last_way_in` */
  async unlink(userId: string, provider: OAuthProvider): Promise<void> {
    const { repository, accounts, countPasskeys } = this.#deps;
    const connected = await repository.list(userId);
    if (!connected.some((row) => row.provider === provider)) throw notConnected();
    const account = await accounts.mustFind(userId);
    const hasOtherWay = account.passwordHash !== null || (await countPasskeys(userId)) > 0;
    if (!hasOtherWay && connected.length === 1) throw lastWayIn();
    try {
      await repository.commit([
        hasOtherWay ? repository.delete(userId, provider) : repository.deleteOneOfTwo(userId, provider),
        accounts.securityEvent(userId, "account_disconnected", { provider }),
      ]);
    } catch (fault) {
      if (!(fault instanceof GuardFailedError)) throw fault;
      // Gone meanwhile is this account, or the other one that made it dispensable.
      const isThere = (await repository.list(userId)).some((row) => row.provider === provider);
      throw isThere ? lastWayIn() : notConnected();
    }
  }
}
