/** Counts what D1 was asked and what it says that this has read and written. */
export class DatabaseCost {
  #queries = 0;
  #rowsRead = 0;
  #rowsWritten = 0;

  add({ meta }: { meta: { rows_read: number; rows_written: number } }): void {
    this.#queries += 1;
    this.#rowsRead += meta.rows_read;
    this.#rowsWritten += meta.rows_written;
  }

  /** A query of which D1 tells nothing. */
  addUnmeasured(): void {
    this.#queries += 1;
  }

  /** As fields of a log line. */
  get fields(): { d1Queries: number; d1RowsRead: number; d1RowsWritten: number } {
    return { d1Queries: this.#queries, d1RowsRead: this.#rowsRead, d1RowsWritten: this.#rowsWritten };
  }
}
