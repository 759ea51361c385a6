import { migrate } from "../lib/migrate.ts";
import { callRoomMigrations } from "./migrations.ts";

/** A room's SQLite. Its schema is made with the first use, because opening a room must be quick. */
export class RoomDatabase {
  readonly #storage: DurableObjectStorage;
  #isMigrated = false;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
  }

  get sql(): SqlStorage {
    if (!this.#isMigrated) migrate(this.#storage, callRoomMigrations);
    this.#isMigrated = true;
    return this.#storage.sql;
  }

  /** Whether anything can be in it. */
  get isMade(): boolean {
    return this.#isMigrated || this.#storage.kv.get("schema") !== undefined;
  }

  /** To be called when the storage has been emptied. */
  forget(): void {
    this.#isMigrated = false;
  }
}
