import { strToU8, zipSync } from "fflate";
import type { DataExport } from "../../contract/privacy.ts";
import type { Clock } from "../../platform/clock.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { GuardFailedError } from "../../platform/db/guarded-batch.ts";
import type { Defer } from "../../platform/defer.ts";
import { newId } from "../../platform/ids.ts";
import type { Outbox } from "../../platform/outbox/outbox.ts";
import { exportRunning, noSuchExport } from "./privacy.errors.ts";
import type { ExportRow, PrivacyRepository } from "./privacy.repository.ts";

const DAY_MS = 24 * 60 * 60_000;
const KEPT_MS = 7 * DAY_MS;
/** An export that has not finished by then never will. */
const STALE_MS = 60 * 60_000;

const README = `Everything that Parley holds about you, one file for each kind of record.
Times are UTC. Other people appear by their id only.
Passwords, codes and keys are not included: only their hashes or encrypted forms are stored.
`;

interface Dependencies {
  repository: PrivacyRepository;
  publicBucket: R2Bucket;
  privateBucket: R2Bucket;
  outbox: Outbox;
  clock: Clock;
  defer: Defer;
}

/** A copy of everything that is held about a person (GDPR, articles 15 and 20). */
export class ExportsService {
  readonly #deps: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#deps = dependencies;
  }

  /** Begins one; a mail comes when it is ready. @throws AppError `export_running` */
  async request(userId: string): Promise<DataExport> {
    const { repository, outbox, clock, defer } = this.#deps;
    const row: ExportRow = {
      id: newId(),
      userId,
      state: "preparing",
      requestedAt: clock.now(),
      expiresAt: null,
      objectKey: null,
      sizeBytes: null,
    };
    const requested = outbox.record("export.requested", { exportId: row.id });
    try {
      await repository.commit([repository.insertExport(row), requested.statement]);
    } catch (fault) {
      if (constraintOf(fault) === "data_exports.user_id") throw exportRunning();
      throw fault;
    }
    defer(outbox.announce([requested.id]));
    return toDataExport(row);
  }

  async list(userId: string): Promise<DataExport[]> {
    return (await this.#deps.repository.listExports(userId)).map(toDataExport);
  }

  /** The ZIP as a stream. @throws AppError `not_found`: not theirs, not ready, or past its 7 days */
  async open(userId: string, id: string): Promise<R2ObjectBody> {
    const { repository, privateBucket, clock } = this.#deps;
    const row = await repository.findExport(id);
    const isOpen = row?.state === "ready" && row.expiresAt !== null && row.expiresAt > clock.now();
    if (row === undefined || row.userId !== userId || !isOpen || row.objectKey === null) throw noSuchExport();
    const object = await privateBucket.get(row.objectKey);
    if (object === null) throw noSuchExport();
    return object;
  }

  /** Makes the ZIP of a requested export. One that is finished is left as it is. */
  async make(exportId: string): Promise<void> {
    const { repository, privateBucket, outbox, clock, defer } = this.#deps;
    const row = await repository.findExport(exportId);
    if (row?.state !== "preparing") return;
    const archive = await this.#archive(row.userId);
    const objectKey = `exports/${row.userId}/${row.id}.zip`;
    const httpMetadata = { contentType: "application/zip" };
    await privateBucket.put(objectKey, archive, { httpMetadata });
    const expiresAt = clock.now() + KEPT_MS;
    const ready = outbox.record("export.ready", { userId: row.userId, expiresAt });
    const finished = repository.finishExport(row.id, { objectKey, sizeBytes: archive.byteLength, expiresAt });
    try {
      await repository.commit([finished, ready.statement]);
    } catch (fault) {
      if (!(fault instanceof GuardFailedError)) throw fault;
      // Erased or given up meanwhile: no row knows of this object, so nothing would ever delete it.
      if ((await repository.findExport(row.id))?.objectKey !== objectKey)
        await privateBucket.delete(objectKey);
      return;
    }
    defer(outbox.announce([ready.id]));
  }

  /** Deletes exports past their life and gives up those that never finished. */
  async prune(): Promise<void> {
    const { repository, privateBucket, clock } = this.#deps;
    const now = clock.now();
    const keys = await repository.expireExports(now, now - STALE_MS);
    if (keys.length > 0) await privateBucket.delete(keys);
  }

  async #archive(userId: string): Promise<Uint8Array> {
    const { repository, publicBucket } = this.#deps;
    const files: Record<string, Uint8Array> = { "README.txt": strToU8(README) };
    for (const [name, rows] of await repository.collect(userId)) {
      files[`${name}.json`] = strToU8(`${JSON.stringify(rows.map(readable), null, 2)}\n`);
    }
    const avatars = await publicBucket.list({ prefix: `avatars/${userId}/` });
    for (const { key } of avatars.objects) {
      const object = await publicBucket.get(key);
      if (object !== null) files[key.slice(key.lastIndexOf("/") + 1)] = await object.bytes();
    }
    return zipSync(files);
  }
}

/** Times as people write them. */
function readable(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name.endsWith("At") && typeof value === "number" ? new Date(value).toISOString() : value,
    ]),
  );
}

function toDataExport(row: ExportRow): DataExport {
  return {
    id: row.id,
    state: row.state,
    requestedAt: new Date(row.requestedAt).toISOString(),
    expiresAt: row.expiresAt === null ? null : new Date(row.expiresAt).toISOString(),
    sizeBytes: row.sizeBytes,
  };
}
