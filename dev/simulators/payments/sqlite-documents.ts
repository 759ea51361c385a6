import type { Documents } from "./documents.ts";

/** Documents in a Durable Object's own SQLite. */
export class SqliteDocuments implements Documents {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(
      `CREATE TABLE IF NOT EXISTS documents (
        number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, parent TEXT NOT NULL,
        body TEXT NOT NULL, UNIQUE (kind, id)
      );
      CREATE INDEX IF NOT EXISTS documents_parent ON documents (kind, parent, number)`,
    );
  }

  read(kind: string, id: string): string | null {
    const sql = "SELECT body FROM documents WHERE kind = ? AND id = ?";
    return this.#sql.exec<{ body: string }>(sql, kind, id).toArray()[0]?.body ?? null;
  }

  write({ kind, id, parent, body }: { kind: string; id: string; parent: string; body: string }): void {
    this.#sql.exec(
      `INSERT INTO documents (kind, id, parent, body) VALUES (?, ?, ?, ?)
        ON CONFLICT (kind, id) DO UPDATE SET parent = excluded.parent, body = excluded.body`,
      kind,
      id,
      parent,
      body,
    );
  }

  remove(kind: string, id: string): void {
    this.#sql.exec("DELETE FROM documents WHERE kind = ? AND id = ?", kind, id);
  }

  list(kind: string, parent: string | null): string[] {
    const sql =
      "SELECT body FROM documents WHERE kind = ?1 AND (?2 IS NULL OR parent = ?2) ORDER BY number DESC";
    return this.#sql
      .exec<{ body: string }>(sql, kind, parent)
      .toArray()
      .map(({ body }) => body);
  }
}
