/** Where the services that are played keep what they know: SQLite in a Durable Object, a map in tests. Nothing waits. */
export interface Documents {
  read(kind: string, id: string): string | null;
  /** `parent` is what the document belongs to, to find it by. */
  write(document: { kind: string; id: string; parent: string; body: string }): void;
  remove(kind: string, id: string): void;
  /** Newest first; those of one parent, or all of a kind. */
  list(kind: string, parent: string | null): string[];
}

/** Forgets everything with the process. */
export class MapDocuments implements Documents {
  readonly #documents = new Map<string, { kind: string; parent: string; body: string }>();

  read(kind: string, id: string): string | null {
    return this.#documents.get(`${kind} ${id}`)?.body ?? null;
  }

  write({ kind, id, parent, body }: { kind: string; id: string; parent: string; body: string }): void {
    this.#documents.set(`${kind} ${id}`, { kind, parent, body });
  }

  remove(kind: string, id: string): void {
    this.#documents.delete(`${kind} ${id}`);
  }

  list(kind: string, parent: string | null): string[] {
    return [...this.#documents.values()]
      .filter((document) => document.kind === kind && (parent === null || document.parent === parent))
      .map(({ body }) => body)
      .toReversed();
  }
}

/** The documents of one kind. */
export class Collection<T extends { id: string }> {
  readonly #documents: Documents;
  readonly #kind: string;
  readonly #parentOf: (document: T) => string;

  constructor(documents: Documents, kind: string, parentOf: (document: T) => string = () => "") {
    this.#documents = documents;
    this.#kind = kind;
    this.#parentOf = parentOf;
  }

  find(id: string): T | null {
    const body = this.#documents.read(this.#kind, id);
    return body === null ? null : asWritten<T>(body);
  }

  /** Returns what was saved. */
  save(document: T): T {
    const { id } = document;
    const parent = this.#parentOf(document);
    this.#documents.write({ kind: this.#kind, id, parent, body: JSON.stringify(document) });
    return document;
  }

  remove(id: string): void {
    this.#documents.remove(this.#kind, id);
  }

  /** Newest first. */
  list(parent: string | null = null): T[] {
    return this.#documents.list(this.#kind, parent).map((body) => asWritten<T>(body));
  }
}

/** A document as `save` took it: nobody else writes into this store. */
function asWritten<T>(body: string): T {
  return JSON.parse(body) as T;
}
