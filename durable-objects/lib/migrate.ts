/** One step of an object's schema. Steps are only ever added; a landed one is never edited. */
export interface ObjectMigration {
  name: string;
  sql: string;
}

const schemaKey = "schema";

/**
 * Brings the object's SQLite up to date. Called from the constructor and not from `onStart`, because RPC methods may
 * run before `onStart` does.
 * @throws Error when the steps that ran before differ from the list, which means that history was edited
 */
export function migrate(storage: DurableObjectStorage, migrations: readonly ObjectMigration[]): void {
  const done = storage.kv.get<readonly string[]>(schemaKey) ?? [];
  if (done.length === migrations.length && done.every((step, index) => step === stepOf(migrations[index])))
    return;
  storage.transactionSync(() => {
    for (const [index, migration] of migrations.entries()) {
      const known = done[index];
      if (known === undefined) storage.sql.exec(migration.sql);
      else if (known !== stepOf(migration))
        throw new Error(`Migration "${migration.name}" was edited after it ran`);
    }
    if (done.length > migrations.length) throw new Error("The object's schema is newer than this code");
    storage.kv.put(schemaKey, migrations.map(stepOf));
  });
}

function stepOf(migration: ObjectMigration | undefined): string {
  if (migration === undefined) return "";
  let hash = 5381;
  for (const char of migration.sql) hash = (hash * 33 + (char.codePointAt(0) ?? 0)) % 4_294_967_296;
  return `${migration.name}:${hash.toString(16)}`;
}
