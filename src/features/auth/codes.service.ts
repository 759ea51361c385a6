import type { MailLocale } from "../../platform/mail/mail-kinds.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Guarded, Statement } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import { newId } from "../../platform/ids.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { type Lane, strangers } from "./account-budget.ts";
import { invalidCode, invalidToken } from "./auth.errors.ts";
import type { CodePurpose, CodeRow, CodesRepository } from "./codes.repository.ts";
import type { OneTimeSecrets } from "./one-time-secrets.ts";

const MINUTE_MS = 60_000;
const lifeMs: Readonly<Record<CodePurpose, number>> = {
  otp: 5 * MINUTE_MS,
  verify: 60 * MINUTE_MS,
  reset: 60 * MINUTE_MS,
  delete: 15 * MINUTE_MS,
};
const TRIES = 5;

interface Dependencies {
  repository: CodesRepository;
  secrets: OneTimeSecrets;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** Codes and links that prove who reads an e-mail address. Only the newest of a kind works. */
export class CodesService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** The writes that make a code and its mail, and the sending once they are in. The same work for any subject. */
  async issuing(request: {
    purpose: CodePurpose;
    subject: string;
    locale: MailLocale;
    lane?: Lane;
  }): Promise<{ statements: Statement[]; afterCommit: () => void }> {
    const { repository, secrets, outbox, clock, defer } = this.#deps;
    const { purpose, subject, locale, lane = strangers } = request;
    const id = newId();
    const now = clock.now();
    const secret = purpose === "reset" ? await secrets.linkToken(id) : await secrets.code(id);
    const secretHash = await secrets.hash(id, secret);
    const mail = outbox.record("mail.code", { codeId: id, locale });
    const expiresAt = now + lifeMs[purpose];
    const row = { id, purpose, subject, lane: lane.device, secretHash, createdAt: now, expiresAt };
    return {
      statements: [repository.insert(row), mail.statement],
      afterCommit: () => defer(outbox.announce([mail.id])),
    };
  }

  /**
   * Checks a typed code. Returns the write that uses it up, for the batch of what it allows. A known device is asked for
   * the code that it asked for; one that asked before it was known shares the code of strangers.
   * @throws AppError `invalid_code`: wrong, used, expired, or tried five times
   */
  async check(purpose: CodePurpose, subject: string, code: string, lane = strangers): Promise<Guarded> {
    const { repository, secrets, clock } = this.#deps;
    const now = clock.now();
    const book = (of: Lane) => repository.bookTry({ purpose, subject, lane: of, now, limit: TRIES });
    const row = (await book(lane)) ?? (lane === strangers ? undefined : await book(strangers));
    if (row === undefined) throw invalidCode();
    if ((await secrets.hash(row.id, code)) !== row.secretHash) throw invalidCode();
    return repository.spend(row.id, now);
  }

  /**
   * Opens a link's token: whose it is, and the write that uses it up.
   * @throws AppError `invalid_token`
   */
  async openLink(token: string): Promise<{ subject: string; spend: Guarded }> {
    const { repository, secrets, clock } = this.#deps;
    const id = secrets.idOf(token);
    const row = id === null ? undefined : await repository.find(id);
    const now = clock.now();
    if (row === undefined || row.purpose !== "reset" || row.usedAt !== null || row.expiresAt <= now) {
      throw invalidToken();
    }
    if ((await secrets.hash(row.id, token)) !== row.secretHash) throw invalidToken();
    return { subject: row.subject, spend: repository.spend(row.id, now) };
  }

  /** The write after which no reset link of this address works any more. */
  endingResets(email: string): Statement {
    return this.#deps.repository.endAll("reset", email, this.#deps.clock.now());
  }

  /** A code that is still worth mailing, with its secret; null once it is used or past its life. */
  async findToMail(id: string): Promise<(CodeRow & { secret: string }) | null> {
    const { repository, secrets, clock } = this.#deps;
    const row = await repository.find(id);
    if (row === undefined || row.usedAt !== null || row.expiresAt <= clock.now()) return null;
    const secret = row.purpose === "reset" ? await secrets.linkToken(id) : await secrets.code(id);
    return { ...row, secret };
  }

  async prune(): Promise<void> {
    await this.#deps.repository.deleteExpired(this.#deps.clock.now());
  }
}
